import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import { ID_PATTERN } from '@anlan/kernel/id'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import type { Scope, Speaker } from '@anlan/platform/module/scope'
import { adviseRisks, type ModelAnswer, modelAnswered, modelRoute } from '../contract/advice.ts'
import { knownOf, risksAt } from '../intake/advice/gather-advice.ts'
import { askModel, NO_MODEL } from '../intake/advice/ask-model.ts'
import { modelAccess } from '../intake/advice/model-access.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { questionBody, questionFacts, type Told } from '../rules/advice/model/question.ts'
import { saveModelAnswer } from '../store/model-answers.ts'
import { readPermits } from '../store/permits.ts'

interface Asked {
  readonly Params: { readonly org: string; readonly id: string }
}
const NOT_YOURS = refuse('role', '您的岗位角色不能查看作业票，请联系本单位安全管理人员', { kind: 'forbidden' })
const NOBODY = refuse('permit-nobody', '当前账号没有对应的人员，请用本人账号办理', { kind: 'forbidden' })
const BUSY = refuse('model-busy', '这张作业票正在询问大模型，请等这一次的回答', { kind: 'conflict' })
const NOT_NOW = refuse('permit-not-now', '提请签批以后不再修改危害分析，不能询问', { kind: 'conflict' })

const mayAsk = async (request: FastifyRequest<Asked>, speakerOf: Access['speaker']): Promise<Decision<Speaker>> => {
  const speaker = await speakerOf(request, request.params.org)
  return !speaker.accepted || adviseRisks.may.some((role) => speaker.value.roles.includes(role)) ? speaker : NOT_YOURS
}

const factsFor = async (scope: Scope, id: string): Promise<Decision<Told>> => {
  if (!(await loadSetting(scope)).setting.askModel) return NO_MODEL
  if (scope.person === null) return NOBODY
  const [permit] = ID_PATTERN.test(id) ? await readPermits(scope.tx, scope.org, [id]) : []
  if (permit === undefined) return NO_PERMIT
  if (permit.state !== 'draft' && permit.state !== 'preparing') return NOT_NOW
  return accept({ permit, known: await knownOf(scope, permit), risks: await risksAt(scope, permit) })
}

const keep = (house: House, speaker: Speaker, answer: Omit<ModelAnswer, 'id' | 'at' | 'by'>, told: Told): Promise<ModelAnswer> =>
  house.act(speaker, async (scope) => {
    const kept: ModelAnswer = { ...answer, id: scope.newId(), at: scope.now, by: { id: scope.person ?? '', name: scope.actor.name } }
    await saveModelAnswer(scope.tx, scope.org, kept)
    scope.record(modelAnswered, { subject: answer.permit, data: { permit: answer.permit, model: answer.model, seconds: answer.seconds, items: answer.items.length, facts: JSON.stringify(questionFacts(told)) } })
    return kept
  })

/** Facts in one transaction, the answer in another; between them nobody waits for anybody. */
export const askModelRoute = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const asking = new Set<string>()
  server.post<Asked>(modelRoute(':org', ':id'), async (request, to) => {
    const speaker = await mayAsk(request, speakerOf)
    if (!speaker.accepted) return reply(to, speaker)
    const access = modelAccess(house.settings)
    if (access === undefined) return reply(to, NO_MODEL)
    const told = await house.act(speaker.value, (scope) => factsFor(scope, request.params.id))
    if (!told.accepted) return reply(to, told)
    const { id } = told.value.permit
    if (asking.has(id)) return reply(to, BUSY)
    asking.add(id)
    const begun = house.clock.wall()
    try {
      const said = await askModel(access, questionBody(access.model, told.value), house.signal)
      if (!said.accepted) return reply(to, said)
      return reply(to, accept(await keep(house, speaker.value, { permit: id, ...said.value, seconds: Math.round((house.clock.wall() - begun) / SECOND * 10) / 10 }, told.value)))
    } finally {
      asking.delete(id)
    }
  })
}
