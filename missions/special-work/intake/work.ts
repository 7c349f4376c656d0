import { answer } from '@anlan/platform/module/module'
import { changeWorkers, confirmSafe, handOver, recordCheck, recordPassage, resumeWork, startWork, suspendWork, takeOver } from '../contract/work-permit.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { withCameras } from '../rules/life/cameras.ts'
import { decideCheck, decideHandOver, decideNotTaken, decidePassage, decideResume, decideSafeStep, decideStart, decideSuspend, decideTakeOver, decideWorkers } from '../rules/life/work.ts'
import { workersSeen } from './facts/workers-seen.ts'
import { deviceFits } from './device.ts'
import { namesOf, withNames } from './named.ts'
import { onPermit } from './on-permit.ts'
import { provePen } from './pen.ts'
import { standsHere } from './presence.ts'
import { watchWork } from './watch-work.ts'

export const startWorkIntake = answer(startWork, async ({ id, version, proofs }, scope) => {
  const moved = await onPermit(scope, { id, version, what: 'start' }, async (deciding) => {
    const here = await standsHere(scope, deciding.permit, proofs, '开始作业', 'AQ 3064.2-2025 5.5.2')
    return here.accepted ? withCameras(decideStart(deciding), deciding) : here
  })
  if (moved.accepted) await watchWork(scope, id)
  return moved
})

/** Never refused for a version that is old, nor for want of a role. */
export const suspendWorkIntake = answer(suspendWork, ({ id, reason, at }, scope) =>
  onPermit(scope, { id, version: undefined, what: 'suspend' }, (deciding) => {
    const by = whoActs(deciding.actor)
    // It stands still already: the call is kept with its moment, and nobody is told that he may not stop it.
    if (deciding.permit.state === 'suspended') return decideCheck({ items: [], note: `要求暂停：${reason}`, photos: [] }, deciding, at)
    return by.accepted ? decideSuspend({ cause: 'person', text: reason, code: null, factAt: at ?? scope.now }, by.value, deciding) : by
  }))

export const confirmSafeIntake = answer(confirmSafe, ({ id, version, step, count, at }, scope) =>
  onPermit(scope, { id, version, what: 'confirm-safe' }, async (deciding) => decideSafeStep(step, count, deciding, at, await workersSeen(scope, deciding.permit, step))))

export const resumeWorkIntake = answer(resumeWork, async ({ id, version, proofs }, scope) => {
  const moved = await onPermit(scope, { id, version, what: 'resume' }, async (deciding) => {
    const here = await standsHere(scope, deciding.permit, proofs, '恢复作业', 'AQ 3064.2-2025 5.5.2')
    return here.accepted ? withCameras(decideResume(deciding), deciding) : here
  })
  if (moved.accepted) await watchWork(scope, id)
  return moved
})

export const recordPassageIntake = answer(recordPassage, ({ id, at, ...passage }, scope) => onPermit(scope, { id, version: undefined, what: 'passage' }, (deciding) => decidePassage(passage, deciding, at)))

export const recordCheckIntake = answer(recordCheck, ({ id, at, ...check }, scope) =>
  onPermit(scope, { id, version: undefined, what: 'check' }, async (deciding) => {
    const device = await deviceFits(scope, deciding.permit)
    return device.accepted ? decideCheck(check, deciding, at) : device
  }))

export const handOverIntake = answer(handOver, ({ id, version, to, proofs }, scope) =>
  onPermit(scope, { id, version, what: 'hand-over' }, async (deciding) => {
    const names = await namesOf(scope, [to.id], 'to')
    if (!names.accepted) return names
    const here = await standsHere(scope, deciding.permit, proofs, '交接监护', 'AQ 3064.2-2025 5.6.4')
    return here.accepted ? decideHandOver({ ...to, name: names.value.get(to.id) ?? to.name }, deciding) : here
  }))

export const takeOverIntake = answer(takeOver, ({ id, version, accept: taken, picture, secret, proofs }, scope) =>
  onPermit(scope, { id, version, what: taken ? 'take-over' : 'not-taken' }, async (deciding) => {
    if (!taken) return decideNotTaken(deciding)
    const here = await standsHere(scope, deciding.permit, proofs, '接任监护', 'AQ 3064.2-2025 5.6.4')
    if (!here.accepted) return here
    const proved = await provePen(scope, secret)
    return proved.accepted ? decideTakeOver({ presence: here.value, picture }, deciding) : proved
  }))

export const changeWorkersIntake = answer(changeWorkers, ({ id, version, workers }, scope) =>
  onPermit(scope, { id, version, what: 'change-workers' }, async (deciding) => {
    const names = await namesOf(scope, workers.map((it) => it.id), 'workers')
    return names.accepted ? decideWorkers(withNames(workers, names.value), deciding) : names
  }))
