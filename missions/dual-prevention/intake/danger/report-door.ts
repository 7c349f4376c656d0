import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { newCode, newToken, readCode, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { claimReward, closeDoor, doorClosed, doorOpened, openDoor, readClaim, reportAtDoor } from '../../contract/danger/report-door.ts'
import { rewardClaimed } from '../../contract/danger/reward.ts'
import type { Danger } from '../../contract/records.ts'
import { decideClaimReward } from '../../rules/danger/reward.ts'
import { decideReport } from '../../rules/report-danger.ts'
import { closeDoorRow, dangerOfClaim, insertClaim, insertDoor } from '../../store/danger/doors.ts'
import { rewardOfDanger, saveReward, setVoucher } from '../../store/danger/rewards.ts'
import { DANGER, findRecord } from '../../store/record-table.ts'
import { checkPhotos } from '../check-photos.ts'
import { openReport } from '../open-report.ts'

export const doorPath = (token: string): string => `/report/${token}`

const CODE_LETTERS = 16
const VOUCHER_LETTERS = 8
const NOBODY = '匿名'

/** `ABCD-EFGH`, as it is shown. */
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

const openDoorIntake = answer(openDoor, async ({ id, place }, scope) => {
  const token = newToken(12)
  if (!(await insertDoor(scope.tx, { org: scope.org, id, token, place, openedBy: scope.actor.name, openedAt: scope.now }))) return refuse('door-known', '此上报码已新建', { kind: 'conflict' })
  scope.record(doorOpened, { subject: id, data: { id, place } })
  return accept({ id, path: doorPath(token) })
})

const closeDoorIntake = answer(closeDoor, async ({ id }, scope) => {
  const closed = await closeDoorRow(scope.tx, scope.org, id, scope.now)
  if (closed === undefined) return refuse('door-closed', '此上报码已停用', { kind: 'conflict' })
  scope.record(doorClosed, { subject: id, data: { id, place: closed.place } })
  return accept({ id })
})

/** The scope is the door's, never a person's: nothing that is written can lead to whoever stood before it. */
const reportAtDoorIntake = answer(reportAtDoor, async ({ name, ...report }, scope) => {
  const photos = await checkPhotos(scope, report.photos)
  if (!photos.accepted) return photos
  const by = { id: report.id, name: name === '' ? NOBODY : name, roles: [], now: scope.now }
  const decision = decideReport(report, { by, reporterId: null, reportedAt: scope.now, found: null, proposed: { anonymous: name === '' } })
  if (!decision.accepted) return decision
  const opened = await openReport(scope, decision.value, scope.now)
  if (!opened.accepted) return opened
  const code = newCode(CODE_LETTERS)
  await insertClaim(scope.tx, scope.org, report.id, tokenHash(code))
  return accept({ id: report.id, state: opened.value.state, code: grouped(code) })
})

const claimed = async ({ tx, org }: Scope, code: string): Promise<Decision<Danger>> => {
  const id = await dangerOfClaim(tx, org, tokenHash(readCode(code)))
  const danger = id === undefined ? undefined : await findRecord(tx, org, DANGER, id)
  return danger === undefined ? refuse('no-such-code', '查询码不对，请核对后重新输入', { kind: 'missing', field: 'code' }) : accept(danger)
}

const readClaimView = answer(readClaim, async ({ code }, scope) => {
  const found = await claimed(scope, code)
  if (!found.accepted) return found
  const { id, state, place, reportedAt, rejectedReason } = found.value
  const reward = await rewardOfDanger(scope.tx, scope.org, id)
  return accept({ state, place, reportedAt, rejectedReason, reward: reward === undefined ? null : { state: reward.state, amount: reward.amount, claimed: reward.claimed } })
})

const claimRewardIntake = answer(claimReward, async ({ code }, scope) => {
  const found = await claimed(scope, code)
  if (!found.accepted) return found
  const before = await rewardOfDanger(scope.tx, scope.org, found.value.id)
  if (before === undefined) return refuse('no-reward', '此隐患没有奖励', { kind: 'conflict' })
  const decision = decideClaimReward(before)
  if (!decision.accepted) return decision
  const [reward, voucher] = [decision.value, newCode(VOUCHER_LETTERS)]
  await saveReward(scope.tx, scope.org, reward)
  await setVoucher(scope.tx, scope.org, reward.id, tokenHash(voucher))
  scope.record(rewardClaimed, { subject: reward.id, data: { reward } })
  return accept({ voucher: grouped(voucher), amount: reward.amount })
})

export const doorAnswers = [openDoorIntake, closeDoorIntake, reportAtDoorIntake, readClaimView, claimRewardIntake]
