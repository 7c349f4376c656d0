import { defineModule } from '@anlan/platform/module/module'
import * as events from './contract/alarm.ts'
import { alarmLife } from './contract/alarm.ts'
import { channelSaved, quietHoursSet } from './contract/handle-alarm.ts'
import { clearAlarmIntake } from './intake/clear-alarm.ts'
import { doAlarmStepIntake } from './intake/do-step.ts'
import { moveAlarmIntakes } from './intake/move-alarm.ts'
import { raiseAlarmIntake } from './intake/raise-alarm.ts'
import { saveChannelIntake, setQuietHoursIntake } from './intake/settings.ts'
import { climb } from './reactions/climb.ts'
import { heldNotice } from './reactions/held-notice.ts'
import { alarmViews } from './views/alarm-views.ts'

export { startDispatch } from './reactions/dispatch-runner.ts'

/** One life for every alarm of every mission: raised, told to whoever is on duty, acknowledged, handled, closed. */
export const alarms = defineModule({
  name: 'alarms',
  migrations: new URL('./store/migrations/', import.meta.url),
  events: [
    events.alarmRaised,
    events.alarmNotified,
    events.alarmAcknowledged,
    events.alarmHandled,
    events.alarmCleared,
    events.alarmStepDone,
    events.alarmClosed,
    events.alarmMisreported,
    quietHoursSet,
    channelSaved,
  ],
  lifecycles: [alarmLife],
  answers: [raiseAlarmIntake, clearAlarmIntake, ...moveAlarmIntakes, doAlarmStepIntake, setQuietHoursIntake, saveChannelIntake, ...alarmViews],
  schedules: [climb, heldNotice],
})
