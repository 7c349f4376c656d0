import { answer } from '@anlan/platform/module/module'
import { acceptWork, askCancel, cancelPermit, finishWork, voidPermit } from '../contract/end-permit.ts'
import { decideAccept, decideAskCancel, decideCancel, decideFinish, decideVoid } from '../rules/life/finish.ts'
import { draftOf } from '../rules/life/draft.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { newNumber } from './ask.ts'
import { deviceFits } from './device.ts'
import { keepPermit, onPermit } from './on-permit.ts'
import { provePen } from './pen.ts'
import { presenceAt } from './presence.ts'

export const finishWorkIntake = answer(finishWork, ({ id, version }, scope) => onPermit(scope, { id, version, what: 'finish' }, decideFinish))

export const acceptWorkIntake = answer(acceptWork, ({ id, version, opinion, picture, secret, proofs }, scope) =>
  onPermit(scope, { id, version, what: 'accept' }, async (deciding) => {
    const device = await deviceFits(scope, deciding.permit)
    if (!device.accepted) return device
    const proved = await provePen(scope, secret)
    return proved.accepted ? decideAccept({ opinion, picture, presence: await presenceAt(scope, deciding.permit, proofs) }, deciding) : proved
  }))

/** With `replace` a draft with the same data at once, under the same plan, that names what it replaces. */
export const voidPermitIntake = answer(voidPermit, ({ id, version, reason, replace }, scope) =>
  onPermit(scope, { id, version, what: 'void' }, async (deciding) => {
    const decision = decideVoid(reason, replace, deciding)
    const by = whoActs(deciding.actor)
    if (!decision.accepted || !by.accepted || replace === null) return decision
    const { kind, plan, package: of, request } = deciding.permit
    const kept = await keepPermit(scope, draftOf({ id: replace, number: await newNumber(scope, kind), plan, package: of, replaces: id, request }, by.value, scope.now), 'save')
    return kept.accepted ? decision : kept
  }))

export const askCancelIntake = answer(askCancel, ({ id, version, reason }, scope) => onPermit(scope, { id, version, what: 'ask-cancel' }, (deciding) => decideAskCancel(reason, deciding)))
export const cancelPermitIntake = answer(cancelPermit, ({ id, version }, scope) => onPermit(scope, { id, version, what: 'cancel' }, decideCancel))
