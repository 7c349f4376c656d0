import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { cameraRegister } from './contract/camera.ts'
import { recordingLocked, recordingLookedAt, recordingMissing } from './contract/keep-recording.ts'
import { recorderChanged, recorderOpened, recorderTokenRenewed } from './contract/recorder.ts'
import { cameraBack, cameraLost } from './contract/recording.ts'
import { lockRecordingIntake } from './intake/lock-recording.ts'
import { changeRecorderIntake, openRecorderIntake, renewRecorderTokenIntake } from './intake/recorders.ts'
import { reportRoute } from './intake/report-route.ts'
import { recorderSilent } from './reactions/recorder-silent.ts'
import { cameraViews } from './views/cameras.ts'
import { pictureRoutes } from './views/picture-routes.ts'
import { listRecordersView } from './views/recorders.ts'
import { recordingViews } from './views/recordings.ts'

const { saved, removed } = registerEventsOf(cameraRegister as unknown as Register)

/** 智能视频: what is recorded, what is looked at, what is kept. */
export const video = defineModule({
  name: 'video',
  migrations: new URL('./store/migrations/', import.meta.url),
  registers: [cameraRegister as unknown as Register],
  answers: [...registerAnswers(cameraRegister), openRecorderIntake, changeRecorderIntake, renewRecorderTokenIntake, lockRecordingIntake, ...cameraViews, listRecordersView, ...recordingViews],
  events: [saved, removed, recorderOpened, recorderChanged, recorderTokenRenewed, cameraLost, cameraBack, recordingLocked, recordingMissing, recordingLookedAt],
  schedules: [recorderSilent],
  routes: reportRoute,
  signedRoutes: pictureRoutes,
})
