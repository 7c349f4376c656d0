import { accept, refuse } from '@anlan/kernel/decision'
import { LOOK_LASTS, LOOK_PATH, lookPurpose } from '@anlan/exchange/contract/permit-look'
import { getEnterprise } from '@anlan/plant/contract/enterprise'
import { ownOrg } from '@anlan/plant/contract/org'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { signToken } from '@anlan/platform/auth/signed-token'
import { answer } from '@anlan/platform/module/module'
import { issueOrders } from '../contract/issue-orders.ts'
import { openPermit, permitOpened, spotCheck, spotChecked } from '../contract/works.ts'
import { saveSpotCheck } from '../store/spot-checks.ts'
import { permitsById } from '../store/works.ts'
import { noPermit } from './no-permit.ts'

export const spotCheckIntake = answer(spotCheck, async ({ endAt, ...check }, scope) => {
  const { id, enterprise, permit, findings, comment } = check
  const found = (await permitsById(scope.tx, [permit])).find((row) => row.enterprise === enterprise)
  const org = await scope.ask(getEnterprise, { id: enterprise })
  if (found === undefined || !org.accepted) return noPermit
  const wrong = findings.filter(({ fine }) => !fine)
  if (wrong.some(({ words }) => words === '')) return refuse('finding-words', '有问题的项目请写明问题', { field: 'findings' })
  if (wrong.length > 0 && endAt === undefined) return refuse('finding-deadline', '发现问题的，请填写整改期限', { field: 'endAt' })
  const content = [`抽查作业票 ${found.record.number}（${found.record.content}），发现以下问题，请逐项整改并回复：`, ...wrong.map(({ item, words }, at) => `${at + 1}. ${item}：${words}`), ...(comment === '' ? [] : [comment])].join('\n')
  const issued = wrong.length === 0 ? undefined : await scope.order(issueOrders, { id: scope.newId(), kind: 'supervision', to: 'chosen', enterprises: [enterprise], title: `作业票抽查问题：${found.record.number}`, content, basis: 'AQ 3064.2-2025 6.2', subject: { kind: 'work-permit', id: permit }, ...(endAt === undefined ? {} : { endAt }) })
  if (issued !== undefined && !issued.accepted) return issued
  const order = issued?.value.orders[0] ?? null
  if (!(await saveSpotCheck(scope.tx, scope.org, org.value.parent, { ...check, at: scope.now, by: scope.actor.name }, order))) return refuse('check-known', '已经登记，不必重复提交', { kind: 'conflict' })
  scope.record(spotChecked, { subject: permit, data: { enterprise, permit, findings: wrong.length, order } })
  return accept({ id, order })
})

/** The key is the enterprise's and the district's together, as that of the inbox: the enterprise believes it and keeps who looked. */
export const openPermitIntake = answer(openPermit, async ({ enterprise, permit }, scope) => {
  const found = (await permitsById(scope.tx, [permit])).some((row) => row.enterprise === enterprise)
  const own = await scope.ask(ownOrg, {})
  if (!found || !own.accepted) return noPermit
  const until = scope.now + LOOK_LASTS
  const token = signToken(await installationKey(scope.dataFolder, lookPurpose(enterprise)), { enterprise, permit, by: scope.actor.name, office: own.value.name, until })
  scope.record(permitOpened, { subject: permit, data: { enterprise, permit, until } })
  return accept({ address: `${LOOK_PATH}?token=${token}`, until })
})
