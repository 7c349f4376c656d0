import { BrokenInvariant } from '@anlan/kernel/fault'
import { react } from '@anlan/platform/module/module'
import { lockRecording } from '@anlan/video/contract/keep-recording'
import type { Permit } from '../contract/permit.ts'
import { permitChanged } from '../contract/permits.ts'

/** Until when work has gone on; null while it goes on, and where it never began. */
const workedUntil = ({ state, startedAt, finishedAt, suspensions, ended }: Permit): number | null => {
  if (startedAt === null || state === 'working') return null
  return finishedAt ?? ended?.at ?? suspensions.at(-1)?.at ?? null
}

/** 作业过程录像: when work stands still or is over, what was recorded of it is kept (GB 30871-2022 附录 B). Said again it changes nothing. */
export const keepRecording = react('special-work.keep-recording', permitChanged, async ({ data: { permit } }, scope) => {
  const until = workedUntil(permit)
  const { id, number, startedAt, fromPaper, request: { cameras } } = permit
  if (until === null || startedAt === null || cameras.length === 0 || fromPaper) return
  const kept = await scope.order(lockRecording, { subject: id, cameras, from: startedAt, until: Math.max(until, startedAt), reason: `作业票 ${number} 作业过程` })
  // A camera that was taken out of the register has nothing that could be kept; everything else has to be.
  if (!kept.accepted && kept.refusal.code !== 'no-such-camera') throw new BrokenInvariant(`the recording of ${number} is not kept: ${kept.refusal.code}`)
})
