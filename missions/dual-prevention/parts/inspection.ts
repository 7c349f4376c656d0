import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { formalismAppealed, formalismRaised, formalismUpheld, formalismWithdrawn, signLife } from '../contract/formalism.ts'
import { placeRegister } from '../contract/inspection/place.ts'
import { roundEvidenceTaken } from '../contract/inspection/round-evidence.ts'
import { roundRunLife } from '../contract/inspection/round-life.ts'
import { roundFinished, roundMissed, roundSaved } from '../contract/inspection/round.ts'
import { inspectionSettingSaved } from '../contract/inspection/setting.ts'
import { appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake } from '../intake/formalism/move-sign.ts'
import { raiseFormalismIntake } from '../intake/formalism/raise-sign.ts'
import { finishRoundIntake, takeRoundEvidenceIntake } from '../intake/inspection/finish-round.ts'
import { renewPlaceCodeIntake } from '../intake/inspection/renew-place-code.ts'
import { saveRoundIntake } from '../intake/inspection/save-round.ts'
import { saveInspectionSettingIntake } from '../intake/inspection/save-setting.ts'
import { setCheckWayIntake } from '../intake/inspection/set-check-way.ts'
import { seeSigns } from '../reactions/formalism/see-signs.ts'
import { seeStillCards } from '../reactions/formalism/see-still-cards.ts'
import { followPatrols, followStops } from '../reactions/inspection/follow-patrols.ts'
import { keepRounds } from '../reactions/inspection/keep-rounds.ts'
import { tellSpots } from '../reactions/inspection/tell-spots.ts'
import { formalismViews } from '../views/formalism/signs.ts'
import { myWitnessView } from '../views/inspection/my-witness.ts'
import { papers } from '../views/inspection/papers.ts'
import { roundViews } from '../views/inspection/rounds.ts'
import { inspectionSheets } from '../views/inspection/sheets.ts'
import { siteViews } from '../views/inspection/site.ts'

const registers = [placeRegister] as readonly unknown[] as readonly Register[]
const placeEvents = registerEventsOf(placeRegister)

/** On site: places and their codes, how a measure is looked at, rounds, readings, and signs that work was only written down. */
export const inspectionPart: ModulePart = {
  registers,
  answers: [
    setCheckWayIntake, renewPlaceCodeIntake, saveInspectionSettingIntake,
    saveRoundIntake, finishRoundIntake, takeRoundEvidenceIntake,
    raiseFormalismIntake, appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake,
    ...siteViews, myWitnessView, ...roundViews, ...formalismViews,
    ...registerAnswers(placeRegister),
  ],
  reactions: [seeSigns, seeStillCards, tellSpots, followStops, followPatrols],
  schedules: [keepRounds],
  events: [
    placeEvents.saved, placeEvents.removed, inspectionSettingSaved, roundSaved, roundFinished, roundMissed, roundEvidenceTaken,
    formalismRaised, formalismAppealed, formalismUpheld, formalismWithdrawn,
  ],
  lifecycles: [roundRunLife, signLife],
  sheets: inspectionSheets,
  papers,
}
