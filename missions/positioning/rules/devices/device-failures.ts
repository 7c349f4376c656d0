import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { DEVICE_KINDS } from '../../contract/device-status.ts'
import { type DeviceFacts, deviceState, silenceAllowed } from './device-state.ts'

export interface WatchedDevice extends DeviceFacts {
  readonly id: Id
  readonly number: string
  readonly plan: string
}

/** Something that stands and that a person has to see to. */
export interface DeviceFailure {
  /** The same as long as it is the same thing. */
  readonly cause: string
  /** Null: all of them. */
  readonly device: Id | null
  readonly number: string
  readonly plan: string
  readonly since: Instant
  readonly title: string
  readonly reason: string
}

/** So many that fall silent together have one cause, and it is not theirs. */
const TOGETHER = 3

/**
 * A base station or gateway that is silent for longer than its figure, and any device that says that it is faulty. When all
 * that ever spoke are silent, it is the network or the engine: one failure instead of many.
 * @param awake since when we listen without a gap: whoever could not be heard was not silent
 */
export const deviceFailures = (devices: readonly WatchedDevice[], now: Instant, awake: Instant): DeviceFailure[] => {
  const heard = devices.flatMap((it) => (it.seenAt === null ? [] : [{ ...it, spoke: it.seenAt, seenAt: Math.max(it.seenAt, awake) }]))
  const speakers = heard.filter(({ kind }) => kind !== 'beacon')
  const silent = speakers.filter((it) => deviceState(it, now) === 'silent')
  const faulty = heard.filter((it) => it.fault !== '' && !silent.includes(it))
  const told = faulty.map(({ id, number, kind, plan, fault, spoke }): DeviceFailure => ({
    cause: `fault:${id}`, device: id, number, plan, since: spoke, title: `${DEVICE_KINDS[kind]} ${number} 故障`, reason: `设备报告：${fault}`,
  }))
  if (silent.length >= TOGETHER && silent.length === speakers.length)
    return [...told, {
      cause: 'silent:all', device: null, number: '', plan: '', since: Math.max(...silent.map(({ spoke }) => spoke)),
      title: `全部定位基站、网关离线（${silent.length} 台）`, reason: '请先检查网络、供电和定位引擎，再逐台检查设备',
    }]
  return [
    ...told,
    ...silent.map((it): DeviceFailure => ({
      cause: `silent:${it.id}`, device: it.id, number: it.number, plan: it.plan, since: it.spoke,
      title: `${DEVICE_KINDS[it.kind]} ${it.number} 离线`, reason: `超过 ${Math.round(silenceAllowed(it) / 60_000)} 分钟没有上报，附近人员的位置可能不准，请检查供电和网络`,
    })),
  ]
}
