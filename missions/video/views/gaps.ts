import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listGaps } from '../contract/recording-gaps.ts'
import { findGaps } from '../rules/gaps.ts'
import { liveOf } from '../store/camera-live.ts'
import { gapsOf } from '../store/gaps.ts'
import { segmentsOf } from '../store/segments.ts'

export const listGapsView = answer(listGaps, async ({ camera, from, until }, { tx, org, now }) => {
  const there = (await segmentsOf(tx, org, [camera], from, until)).filter((it) => it.goneAt === null)
  const live = (await liveOf(tx, org)).find((it) => it.camera === camera)
  const end = Math.min(until, now)
  // A day that is over has no tail that is still being written.
  return accept(findGaps(there, await gapsOf(tx, org, camera, from, until), { from, until: end, recording: live?.recording === true && until >= now }))
})
