import { HOUR, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { MINUTELY } from './card-left.ts'
import { narrowest } from './ground.ts'
import { hold, isSeen, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** His shift, as far as the engine knows one: those of his post, or of his class where he has none. */
const shiftOf = ({ carrier }: Track): string => carrier.post ?? carrier.class

/** 挂卡: a card that reports, and has not moved for hours, while others of the shift have. Looked at once a minute. */
export const cardStill = (moment: Moment): void => {
  const { ground, now } = moment
  const still = POSITIONING.hungHours.value * HOUR
  const seen = [...ground.tracks.values()].filter((track) => isSeen(track, now, ground.setting.figures))
  const [hung, moving] = [seen.filter(({ stillSince }) => now - stillSince >= still), new Set(seen.filter(({ stillSince }) => now - stillSince < still).map(shiftOf))]
  for (const track of hung) {
    if (!moving.has(shiftOf(track))) continue
    hold(moment, {
      kind: 'card-still', cause: `card-still:${track.carrier.id}`, level: 'yellow', fence: narrowest(track.inside), carriers: [track.carrier.id], ...placeOf(track),
      value: Math.round((now - track.stillSince) / SECOND), allowed: still / SECOND, since: track.stillSince, graceSeconds: 0, clearSeconds: MINUTELY,
    })
  }
}
