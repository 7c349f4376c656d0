import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { channelSaved, quietHoursSet, saveChannel, setQuietHours } from '../contract/handle-alarm.ts'
import { saveChannelRow } from '../store/channels.ts'
import { saveQuietHours } from '../store/settings.ts'

export const setQuietHoursIntake = answer(setQuietHours, async (quiet, scope) => {
  if ((quiet.from === null) !== (quiet.to === null)) return refuse('half-quiet', '开始和结束时间要么都填，要么都不填', { field: quiet.from === null ? 'from' : 'to' })
  await saveQuietHours(scope.tx, scope.org, quiet)
  scope.record(quietHoursSet, { data: quiet })
  return accept(quiet)
})

export const saveChannelIntake = answer(saveChannel, async (channel, scope) => {
  const version = await saveChannelRow(scope.tx, scope.org, channel)
  if (version === undefined) return refuse('stale', '通知渠道刚被他人修改，请刷新后再改', { kind: 'conflict' })
  const { id, kind, name, active } = channel
  scope.record(channelSaved, { subject: id, data: { id, kind, name, active } })
  return accept({ id, version })
})
