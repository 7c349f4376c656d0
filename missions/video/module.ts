import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { analysisPart } from './analysis-part.ts'
import { cameraRegister } from './contract/camera.ts'
import { detectorPart } from './detector-part.ts'
import { cameraNotTurned, cameraTurned, devicesSought } from './contract/find-devices.ts'
import { exchangePart } from './exchange-part.ts'
import { recordingLocked, recordingExported, recordingLookedAt, recordingMissing } from './contract/keep-recording.ts'
import { recorderChanged, recorderOpened, recorderTokenRenewed } from './contract/recorder.ts'
import { cameraBack, cameraLost } from './contract/recording.ts'
import { lockRecordingIntake } from './intake/lock-recording.ts'
import { changeRecorderIntake, openRecorderIntake, renewRecorderTokenIntake } from './intake/recorders.ts'
import { reportRoute } from './intake/report-route.ts'
import { recorderSilent } from './reactions/recorder-silent.ts'
import { cameraViews } from './views/cameras.ts'
import { deviceRoutes } from './views/device-routes.ts'
import { exportRoutes } from './views/export-routes.ts'
import { listMarksView } from './views/day-marks.ts'
import { followPersonView } from './views/follow-person.ts'
import { listGapsView } from './views/gaps.ts'
import { liveRoutes } from './views/live-routes.ts'
import { pictureRoutes } from './views/picture-routes.ts'
import { listRecordersView } from './views/recorders.ts'
import { recordingViews } from './views/recordings.ts'

export { openDetectorIntake } from './intake/detector-door.ts'
export { openPictures } from './views/pictures.ts'

const { saved, removed } = registerEventsOf(cameraRegister as unknown as Register)

/** 智能视频: what is recorded, what is looked at, what is kept. */
export const video = defineModule({
  name: 'video',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers: [cameraRegister as unknown as Register, ...analysisPart.registers],
  answers: [...registerAnswers(cameraRegister), openRecorderIntake, changeRecorderIntake, renewRecorderTokenIntake, lockRecordingIntake, ...cameraViews, listRecordersView, ...recordingViews, listGapsView, listMarksView, followPersonView, ...analysisPart.answers, ...detectorPart.answers],
  events: [saved, removed, recorderOpened, recorderChanged, recorderTokenRenewed, cameraLost, cameraBack, recordingLocked, recordingMissing, recordingLookedAt, recordingExported, cameraTurned, cameraNotTurned, devicesSought, ...analysisPart.events, ...detectorPart.events, ...exchangePart.events],
  reactions: [...analysisPart.reactions, ...exchangePart.reactions],
  schedules: [recorderSilent, ...analysisPart.schedules, ...detectorPart.schedules, ...exchangePart.schedules],
  routes: (server, house) => {
    reportRoute(server, house)
    analysisPart.routes(server, house)
  },
  signedRoutes: (server, house, speakerOf) => {
    pictureRoutes(server, house, speakerOf)
    liveRoutes(server, house, speakerOf)
    exportRoutes(server, house, speakerOf)
    deviceRoutes(server, house, speakerOf)
  },
})
