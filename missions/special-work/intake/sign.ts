import { answer } from '@anlan/platform/module/module'
import { rejectPermit, signPermit, signUpgrade } from '../contract/sign-permit.ts'
import { decideReject, decideSign, decideUpgrade } from '../rules/life/sign.ts'
import { upgradersFor } from './chain.ts'
import { onPermit } from './on-permit.ts'
import { signingBy } from './pen.ts'

export const signPermitIntake = answer(signPermit, ({ id, version, node, ...pen }, scope) =>
  onPermit(scope, { id, version, what: 'sign' }, async (deciding) => {
    const signing = await signingBy(scope, deciding.permit, node, pen)
    return signing.accepted ? decideSign(signing.value, deciding) : signing
  }))

export const rejectPermitIntake = answer(rejectPermit, ({ id, version, reason }, scope) => onPermit(scope, { id, version, what: 'reject' }, (deciding) => decideReject(reason, deciding)))

export const signUpgradeIntake = answer(signUpgrade, ({ id, version, ...pen }, scope) =>
  onPermit(scope, { id, version, what: 'sign-upgrade' }, async (deciding) => {
    const signing = await signingBy(scope, deciding.permit, 'approver', pen)
    return signing.accepted ? decideUpgrade(signing.value, await upgradersFor(scope, deciding.permit), deciding) : signing
  }))
