import { accept } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { permitsDuring } from '../../contract/permits-during.ts'
import { permitSpans, touchesTime } from '../../rules/boards/permit-spans.ts'
import { permitsBetween } from '../../store/boards/day-rows.ts'

export const permitsDuringView = answer(permitsDuring, async ({ from, to }, { tx, org }) => {
  // Work may have gone on for longer than it was asked for.
  const rows = (await permitsBetween(tx, org, from - DAY, to)).map((permit) => ({ permit, spans: permitSpans(permit) })).filter(({ spans }) => touchesTime(spans, from, to))
  return accept({
    permits: rows.map(({ permit: { id, number, kind, level, upgraded, request: { place, content, guardians, workers, cameras } }, spans }) => ({
      id, number, kind, level, upgraded, area: place.area, spot: place.spot, content, plan: place.plan, guardians: guardians.map(({ name }) => name), workers: workers.map(({ name }) => name), cameras, spans,
    })),
  })
})
