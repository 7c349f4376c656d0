import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Scope } from '@anlan/platform/module/scope'
import { cameraRegister } from '../contract/camera.ts'
import { isSilent } from '../rules/camera-state.ts'
import { liveOf, saveLive } from '../store/camera-live.ts'
import { tellTurned } from './tell-turned.ts'

/** Cameras of a recorder that nobody has spoken of for too long are lost. */
export const loseSilent = async (scope: Scope, recorder: Id): Promise<void> => {
  const { tx, org, now } = scope
  for (const live of await liveOf(tx, org)) {
    if (live.recorder !== recorder || !isSilent(live, now)) continue
    await saveLive(tx, org, { ...live, recording: false, since: now, tip: '录像机没有上报，请检查录像程序是否在运行' })
    const camera = await scope.ask(endpointsOf(cameraRegister).get, { id: live.camera })
    if (camera.accepted) await tellTurned(scope, camera.value, 'lost', '录像机没有上报')
  }
}
