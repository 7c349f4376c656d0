import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { cardBound, cardRegister, cardUnbound } from './contract/card.ts'
import { abnormalBegun, abnormalDismissed, abnormalEnded, abnormalLife, abnormalProposed, crowdCounted } from './contract/abnormal.ts'
import { fenceRegister } from './contract/fence.ts'
import { gateRegister, withoutTerminal } from './contract/gate.ts'
import { inUseAgain, outOfUse } from './contract/in-use.ts'
import { groundRegister } from './contract/ground.ts'
import { judgedBegun, judgedChanged, judgedEnded } from './contract/judged.ts'
import { trackLookedAt } from './contract/live.ts'
import { areaAlarmSaved, fenceRecordSaved, gatheringSaved, locatedPersonSaved, personAlarmSaved } from './contract/records.ts'
import { silenceRegister } from './contract/silence.ts'
import { sourceOpened, sourceSwitched, sourceTokenRenewed } from './contract/source.ts'
import { beginAbnormalIntake, dismissAbnormalIntake, endAbnormalIntake } from './intake/abnormal.ts'
import { noteInsideIntake, notePassageIntake } from './intake/gate.ts'
import { groundAnswers } from './intake/ground.ts'
import { bindCardIntake, unbindCardIntake } from './intake/card.ts'
import { openSourceIntake, renewSourceTokenIntake, switchSourceIntake } from './intake/source.ts'
import { accuracyPart } from './parts/accuracy.ts'
import { alarmsPart } from './parts/alarms.ts'
import { devicesPart } from './parts/devices.ts'
import { patrolsPart } from './parts/patrols.ts'
import { signsPart } from './parts/signs.ts'
import { statisticsPart } from './parts/statistics.ts'
import { keepRecords } from './reactions/exchange/keep-records.ts'
import { cardKnown, followSetting } from './reactions/follow-setting.ts'
import { packTracks, sealWhenBound } from './reactions/pack-tracks.ts'
import { abnormalFromPoints, abnormalPointsWell } from './reactions/propose-abnormal.ts'
import { watchCounts, watchWhenSet } from './reactions/watch-counts.ts'
import { useWatched, watchUse } from './reactions/watch-use.ts'
import { abnormalViews } from './views/abnormal.ts'
import { cardViews } from './views/cards.ts'
import { gateViews } from './views/gates.ts'
import { groundFitView } from './views/ground.ts'
import { liveViews } from './views/live.ts'
import { liveRoutes } from './views/live-stream/live-routes.ts'
import { lastPositionsView } from './views/positions.ts'
import { degreesView } from './views/degrees.ts'
import { sourceViews } from './views/sources.ts'
import { tileRoutes } from './views/tile-routes.ts'
import { trackViews } from './views/track.ts'
import { workTypesView } from './views/work-types.ts'

export { activeSourcesOf, openFixIntake } from './reactions/fix-intake.ts'

const registers = [cardRegister, fenceRegister, groundRegister, silenceRegister, gateRegister] as readonly unknown[] as readonly Register[]

/** 人员定位: who is where, in time to matter. */
export const positioning = defineModule({
  name: 'positioning',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers: [...registers, ...patrolsPart.registers, ...devicesPart.registers],
  answers: [
    ...patrolsPart.answers, ...devicesPart.answers, ...accuracyPart.answers, ...signsPart.answers, ...statisticsPart.answers, ...alarmsPart.answers,
    ...registerAnswers(cardRegister), ...registerAnswers(fenceRegister), ...groundAnswers, ...registerAnswers(silenceRegister),
    ...registerAnswers(gateRegister), notePassageIntake, noteInsideIntake, beginAbnormalIntake, endAbnormalIntake, dismissAbnormalIntake, ...gateViews, ...abnormalViews,
    bindCardIntake, unbindCardIntake, openSourceIntake, renewSourceTokenIntake, switchSourceIntake,
    ...cardViews, ...sourceViews, ...liveViews, workTypesView, ...trackViews, groundFitView, lastPositionsView, degreesView,
  ],
  events: [
    ...patrolsPart.events, ...devicesPart.events, ...accuracyPart.events, ...signsPart.events, ...statisticsPart.events, ...alarmsPart.events,
    cardBound, cardUnbound, sourceOpened, sourceTokenRenewed, sourceSwitched, judgedBegun, judgedChanged, judgedEnded, trackLookedAt,
    locatedPersonSaved, fenceRecordSaved, personAlarmSaved, areaAlarmSaved, gatheringSaved,
    withoutTerminal, crowdCounted, abnormalProposed, abnormalBegun, abnormalEnded, abnormalDismissed, outOfUse, inUseAgain,
    ...registers.flatMap((register) => {
      const { saved, removed } = registerEventsOf(register)
      return [saved, removed]
    }),
  ],
  reactions: [...patrolsPart.reactions, ...devicesPart.reactions, ...accuracyPart.reactions, ...statisticsPart.reactions, ...alarmsPart.reactions, followSetting, cardKnown, sealWhenBound, keepRecords, watchWhenSet, useWatched, abnormalFromPoints, abnormalPointsWell],
  lifecycles: [...patrolsPart.lifecycles, ...statisticsPart.lifecycles, abnormalLife],
  schedules: [...patrolsPart.schedules, ...devicesPart.schedules, ...signsPart.schedules, ...statisticsPart.schedules, ...alarmsPart.schedules, packTracks, watchCounts, watchUse],
  papers: [...accuracyPart.papers, ...statisticsPart.papers],
  sheets: [...statisticsPart.sheets, ...alarmsPart.sheets],
  signedRoutes: (...parts) => {
    liveRoutes(...parts)
    tileRoutes(...parts)
  },
})
