import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { DAY, SECOND } from '@anlan/kernel/time'
import { type Detection, detectionStatistics, getDetection, judgeDetection } from '@anlan/video/contract/detection'
import { LEAST_DAYS, recordingsOf } from '@anlan/video/contract/keep-recording'
import { permitsDuring } from '@anlan/special-work/contract/permits-during'
import { VIDEO } from '@anlan/standards/video'
import type { Hands } from '../demo/special-work/permit-hands.ts'
import type { Teller } from '../story.ts'
import { AREA } from './special-work-stage.ts'
import type { VideoStage } from './video-stage.ts'

/** From the end of a rule's own seconds to its alarm: issue 6. */
const MOST_LATE = 2 * SECOND

/** Somebody walks where nobody may; people say what it was; a post is left. */
export const tellFound = async ({ chapter, step }: Teller, stage: VideoStage, hot: Hands): Promise<void> => {
  const { boxes: { cameras }, ids, crew, manager, site, plan, found, alarms, segments, film, wait } = stage
  const shan = crew.hand('shan').visitor
  const alarmOf = async ({ alarm }: Detection) => (await alarms()).find(({ id }) => id === alarm)
  /** Somebody is there until it was found, and gone again until that is over. */
  const visited = async (before: number): Promise<Detection> => {
    cameras.tanks.show('visit')
    const [one] = await wait('somebody to be found', async () => {
      const rows = await found(ids.tanks)
      return rows.length > before && rows
    })
    return one as Detection
  }
  const over = async (id: string): Promise<void> => {
    cameras.tanks.show('scene')
    await wait('the end of it', async () => (await found(ids.tanks)).some((it) => it.id === id && it.endedAt !== null))
  }

  chapter('违规闯入')
  const first = await visited(0)
  await step('somebody walks behind the yellow line for three seconds: within two more it is an alarm', async () => {
    equal(first.kind, 'intrusion')
    ok(first.beganAt - first.since >= VIDEO.hitSeconds.value * SECOND)
    const late = ((await alarmOf(first))?.raisedAt ?? Number.POSITIVE_INFINITY) - first.beganAt
    ok(late <= MOST_LATE, `${late} ms`)
  })
  await step('the safety managers and team leaders are told, and no worker is', async () => {
    const told = (await alarmOf(first))?.addressees.map(({ name }) => name) ?? []
    for (const name of ['苗可嘉', '蔺书昀', '单逸舟', '郜远山']) ok(told.includes(name), `${name} is not told`)
    ok(!told.includes('衣立本'))
  })
  await step('with it come the picture, its place on the plan, and the permit that was in force there and is bound to the camera', async () => {
    const picture = await manager.fetch(`/api/orgs/${manager.org}/files/${first.picture ?? ''}`)
    equal(picture.headers.get('content-type'), 'image/jpeg')
    ok((await picture.arrayBuffer()).byteLength > 5_000)
    const shown = await manager.get(getDetection, { id: first.id })
    equal(shown.plan, plan)
    ok(Math.abs((shown.x ?? 0) - site.x) <= 1 && Math.abs((shown.y ?? 0) - site.y) <= 1)
    equal((await alarmOf(first))?.place, AREA)
    const { permits } = await manager.get(permitsDuring, { from: first.since, to: first.beganAt })
    deepEqual(permits.map(({ id, area, cameras: bound }) => [id, area, bound]), [[hot.id, AREA, [ids.tanks]]])
  })
  await step('he leaves: the alarm is over by itself, and still has to be judged by somebody', async () => {
    await over(first.id)
    ok((await alarmOf(first))?.clearedAt !== null)
    equal((await found(ids.tanks))[0]?.verdict, null)
  })
  await step('the clip of it plays', async () => {
    const [clip] = await wait('the clip', async () => {
      const there = (await segments(ids.tanks, first.since, first.beganAt)).filter(({ from, to }) => from <= first.since && to >= first.since)
      return there.length > 0 && there
    })
    ok((await film(clip?.id ?? '')).pictures >= 8)
  })

  chapter('复核')
  await step('the team leader finds it true: the recording around it is kept as evidence for a year', async () => {
    const [{ version }] = await found(ids.tanks) as [Detection]
    await shan.must(judgeDetection, { id: first.id, version, verdict: 'true' })
    const kept = await manager.get(recordingsOf, { subject: first.id })
    const [lock] = kept.locks
    equal(lock?.kind, 'evidence')
    ok(lock !== undefined && lock.from < first.since && lock.keepUntil - lock.until >= (LEAST_DAYS.evidence - 1) * DAY)
    ok(kept.segments.length > 0 && kept.segments.every(({ keptUntil }) => (keptUntil ?? 0) >= lock.keepUntil))
  })
  await step('refused: it is judged a second time', async () => {
    const [{ version }] = await found(ids.tanks) as [Detection]
    const decision = await shan.tell(judgeDetection, { id: first.id, version, verdict: 'false', note: '再想想' })
    ok(!decision.accepted)
    match(decision.refusal.message, /已由单逸舟复核/)
  })
  await step('the next one was the welder of the permit: a misreport marks its alarm, and of two that were judged one was none', async () => {
    const second = await visited(1)
    await over(second.id)
    const { version } = (await found(ids.tanks)).find(({ id }) => id === second.id) as Detection
    await shan.must(judgeDetection, { id: second.id, version, verdict: 'false', note: '是作业票上的焊工' })
    const alarm = await alarmOf(second)
    equal(alarm?.state, 'misreport')
    equal(alarm.misreportReason, '是作业票上的焊工')
    const row = (await manager.get(detectionStatistics, {})).rows.find(({ camera, kind }) => camera === ids.tanks && kind === 'intrusion')
    deepEqual([row?.all, row?.right, row?.wrong, row?.open, row?.rate], [2, 1, 1, 0, 50])
  })

  chapter('脱岗')
  await step('nobody is in the control room: that is an alarm when it has lasted, and over with the first sight of somebody', async () => {
    cameras.room.show('visit')
    const [empty] = await wait('the empty post', async () => {
      const rows = await found(ids.room)
      return rows.length > 0 && rows
    })
    equal(empty?.kind, 'post-empty')
    match((await alarmOf(empty))?.title ?? '', /脱岗/)
    cameras.room.show('scene')
    await wait('somebody at the post', async () => (await found(ids.room))[0]?.endedAt !== null)
  })
}
