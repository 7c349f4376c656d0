import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { personTrack } from '../contract/live.ts'
import { metresWalked } from '../rules/track/metres-walked.ts'
import { checkSpan, lookAtTracks } from './track-asked.ts'

const personTrackView = answer(personTrack, async (asked, scope) => {
  const checked = checkSpan(asked)
  if (!checked.accepted) return checked
  const tracks = await lookAtTracks(scope, asked, 'look')
  return accept({
    tracks: tracks.map(({ person, name, spans, damaged }) => ({
      person, name, spans: [...spans], metres: Math.round(spans.reduce((sum, { points }) => sum + metresWalked(points), 0)), damaged: [...damaged],
    })),
  })
})

export const trackViews = [personTrackView]
