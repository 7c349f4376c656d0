import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { cardBound, cardRegister, cardUnbound } from './contract/card.ts'
import { fenceRegister } from './contract/fence.ts'
import { groundRegister } from './contract/ground.ts'
import { judgedBegun, judgedChanged, judgedEnded } from './contract/judged.ts'
import { trackLookedAt } from './contract/live.ts'
import { silenceRegister } from './contract/silence.ts'
import { sourceOpened, sourceSwitched, sourceTokenRenewed } from './contract/source.ts'
import { bindCardIntake, unbindCardIntake } from './intake/card.ts'
import { openSourceIntake, renewSourceTokenIntake, switchSourceIntake } from './intake/source.ts'
import { cardKnown, followSetting } from './reactions/follow-setting.ts'
import { packTracks, sealWhenBound } from './reactions/pack-tracks.ts'
import { cardViews } from './views/cards.ts'
import { groundFitView } from './views/ground.ts'
import { liveViews } from './views/live.ts'
import { sourceViews } from './views/sources.ts'
import { trackViews } from './views/track.ts'

export { activeSourcesOf, openFixIntake } from './reactions/fix-intake.ts'

const registers = [cardRegister, fenceRegister, groundRegister, silenceRegister] as readonly unknown[] as readonly Register[]

/** 人员定位: who is where, in time to matter. */
export const positioning = defineModule({
  name: 'positioning',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers,
  answers: [
    ...registerAnswers(cardRegister), ...registerAnswers(fenceRegister), ...registerAnswers(groundRegister), ...registerAnswers(silenceRegister),
    bindCardIntake, unbindCardIntake, openSourceIntake, renewSourceTokenIntake, switchSourceIntake,
    ...cardViews, ...sourceViews, ...liveViews, ...trackViews, groundFitView,
  ],
  events: [
    cardBound, cardUnbound, sourceOpened, sourceTokenRenewed, sourceSwitched, judgedBegun, judgedChanged, judgedEnded, trackLookedAt,
    ...registers.flatMap((register) => {
      const { saved, removed } = registerEventsOf(register)
      return [saved, removed]
    }),
  ],
  reactions: [followSetting, cardKnown, sealWhenBound],
  schedules: [packTracks],
})
