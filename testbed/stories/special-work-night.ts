import { equal, match, ok } from 'node:assert/strict'
import type { Id } from '@anlan/kernel/id'
import { DAY } from '@anlan/kernel/time'
import { acceptWork, finishWork } from '@anlan/special-work/contract/end-permit'
import { listPermits } from '@anlan/special-work/contract/permits'
import { signUpgrade } from '@anlan/special-work/contract/sign-permit'
import { recordPassage, resumeWork } from '@anlan/special-work/contract/work-permit'
import { recordingState } from '@anlan/video/contract/recording'
import { setClock } from '../demo/clock.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import type { Teller } from '../story.ts'
import type { Recorder } from '../video/recorder.ts'
import { HOT_SAFE } from './special-work-guarded.ts'
import { CLEAN, type Issued } from './special-work-signed.ts'
import { GUARDIAN, refused, type Stage, TUESDAY } from './special-work-stage.ts'

export interface Eye {
  readonly recorder: Recorder
  readonly number: string
  readonly camera: Id
  /** The recorder begins to report, every two seconds. */
  readonly report: () => Promise<void>
}

/** Into the night: stopped until somebody higher has signed and a camera records, and brought to its end. */
export const tellNight = async ({ chapter, step }: Teller, stage: Stage, { hot }: Issued, eye: Eye): Promise<void> => {
  const { crew, clock, now, put, saying, site, detectors: { infrared }, manager } = stage
  const [yi, shan, gao, ling, luan] = [crew.hand('yiliben'), crew.hand('shan'), crew.hand('gao'), crew.hand('ling'), crew.hand('luan')]
  const here = async () => ({ proofs: hot.code(await now()) })
  const stoppedBy = async (cause: string) => (await hot.see(luan)).permit.suspensions.some((it) => it.cause === cause && it.resumed === null)
  const pen = async (who: typeof ling) => ({ picture: who.picture, secret: DEMO_PASSWORD, ...(await here()) })
  const atPost = async () => !(await hot.see(luan)).troubles.some(({ gate }) => gate.startsWith('guardian'))

  chapter('周二 20:00  夜间')
  await step('at eight the night begins: the system stops the work, with code 42', async () => {
    await clock(`${TUESDAY} 19:59:30`)
    put(GUARDIAN, { x: site.x + 3, y: site.y })
    await saying('him at his post', atPost)
    await clock(`${TUESDAY} 20:00:01`)
    await saying('the stop', () => stoppedBy('upgrade'))
    equal((await hot.see(luan)).permit.suspensions.at(-1)?.code, '42')
    await hot.makeSafe(luan, HOT_SAFE)
  })
  await step('refused: it goes on in the night without having been upgraded', async () => {
    await hot.gas(yi, infrared, await now(), CLEAN)
    await saying('him at his post', atPost)
    refused(await hot.tell(luan, resumeWork, await here()), 'permit-upgrade', 'GB 30871-2022 5.1.1', /应升级管理/)
  })
  await step('refused: the safety department signs for the higher level; that is the head’s', async () => {
    const decision = await hot.tell(crew.hand('lin'), signUpgrade, await pen(crew.hand('lin')))
    ok(!decision.accepted && decision.refusal.code === 'sign-not-yours')
    match(decision.refusal.message, /凌沐川/)
  })
  await step('the head comes to the work and signs; it is of the highest level now', async () => {
    ok((await hot.tell(ling, signUpgrade, await pen(ling))).accepted)
    const { permit } = await hot.see(luan)
    equal(permit.level, 'special')
    ok(permit.upgraded && permit.signed.at(-1)?.by.name === '凌沐川')
  })
  await step('refused: at the highest level nothing burns that no camera records', async () => {
    await saying('the air to be heard', async () => !(await hot.see(luan)).troubles.some(({ gate }) => gate.startsWith('feed')))
    refused(await hot.tell(luan, resumeWork, await here()), 'permit-camera', 'GB 30871-2022 5.2.11', /没有正在录像的摄像机/)
  })
  await step('the camera records, and the work is resumed', async () => {
    await eye.report()
    await saying('the recording', async () => (await manager.get(recordingState, { cameras: [eye.camera] })).cameras[0]?.recording)
    equal(await hot.must(luan, resumeWork, await here()), 'working')
  })
  await step('the recording breaks off: the work is stopped at once, and goes on when it is recorded again', async () => {
    eye.recorder.lose(eye.number)
    await saying('the stop', () => stoppedBy('camera'))
    eye.recorder.restore(eye.number)
    await hot.makeSafe(luan, HOT_SAFE)
    await saying('the recording', async () => (await manager.get(recordingState, { cameras: [eye.camera] })).cameras[0]?.recording)
    await saying('him at his post', atPost)
    equal(await hot.must(luan, resumeWork, await here()), 'working')
  })

  chapter('周二 21:00  完工')
  await step('refused: it is accepted while the welder is still in there', async () => {
    await hot.see(shan)
    equal(await hot.must(shan, finishWork), 'finished')
    refused(await hot.tell(gao, acceptWork, { opinion: '现场已清理', ...(await pen(gao)) }), 'permit-nobody-inside', 'GB 30871-2022 6.8', /战胜利还在里面/)
  })
  await step('refused: it is accepted from the office', async () => {
    const welder = crew.personOf('战胜利')
    ok((await hot.tell(luan, recordPassage, { what: 'person', name: welder.name, person: welder.id, way: 'out' })).accepted)
    refused(await hot.tell(gao, acceptWork, { opinion: '现场已清理', picture: null, secret: DEMO_PASSWORD }), 'accept-not-here', 'GB 30871-2022 4.15', /没有到场证明/)
  })
  await step('out, cleared up, and accepted on the spot by somebody who did not do it', async () => {
    equal(await hot.must(gao, acceptWork, { opinion: '现场已清理，设施已恢复', ...(await pen(gao)) }), 'closed')
  })
}

/** What is left of it a year later. */
export const tellKept = async ({ chapter, step }: Teller, { crew, now, officer, manager }: Stage, { hot }: Issued): Promise<void> => {
  chapter('一年以后  留存')
  const luan = crew.hand('luan')
  await step('what was approved is what is kept: its digest has not changed, and nothing changes it any more', async () => {
    const { permit } = await hot.see(luan)
    match(permit.frozen ?? '', /^[0-9a-f]{64}$/)
    ok(!(await hot.tell(luan, resumeWork)).accepted)
    equal((await hot.see(luan)).permit.version, permit.version)
  })
  await step('it is there a year and a day later, whole, with every signature and every stop', async () => {
    await setClock(officer, (await now()) + 366 * DAY)
    const { permit } = await hot.see(luan)
    equal(permit.state, 'closed')
    equal(permit.signed.length, 6)
    ok(permit.suspensions.length >= 3)
    ok((await manager.get(listPermits, { state: ['closed'] })).rows.some(({ id }) => id === hot.id))
  })
}
