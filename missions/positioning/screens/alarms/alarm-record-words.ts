import { durationWords, fullTime } from '@anlan/platform/ui/time-words'
import { SECOND } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type AlarmMoment, HANDLINGS, POSITION_ALARM_STATES, type PositionAlarm, type Snapshot } from '../../contract/positioning-alarm.ts'
import { floorWords } from '../live-words.ts'

export const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, word]) => ({ value, words: word }))

const TONES: Readonly<Record<PositionAlarm['state'], StateWord['tone']>> = { standing: 'late', dispersed: 'late', ended: 'done' }

export const stateOfAlarm = ({ state }: Pick<PositionAlarm, 'state'>): StateWord => ({ words: POSITION_ALARM_STATES[state], tone: TONES[state] })

export const handlingWord = ({ handling }: Pick<PositionAlarm, 'handling'>): StateWord => ({ words: HANDLINGS[handling], tone: handling === 'raised' ? 'late' : handling === 'acknowledged' ? 'open' : handling === 'misreport' || handling === 'none' ? 'off' : 'done' })

export const lastedWords = (seconds: number): string => durationWords(seconds * SECOND)

const short = (metres: number): string => String(Math.round(metres * 10) / 10)

/** 东 12.3 米，北 4 米，2 层；东经 118.123456°，北纬 37.123456°. */
export const spotWords = ({ plan, x, y, floor, lon, lat }: Pick<Snapshot, 'plan' | 'x' | 'y' | 'floor' | 'lon' | 'lat'>): string =>
  plan === '' ? '没有位置' : [`${plan}，东 ${short(x)} 米，北 ${short(y)} 米，${floorWords(floor)}`, ...(lon === null || lat === null ? [] : [`东经 ${lon.toFixed(6)}°，北纬 ${lat.toFixed(6)}°`])].join('；')

const PHASES: Readonly<Record<AlarmMoment['phase'], string>> = { warned: '提醒本人', begun: '报警开始', changed: '有了变化', ended: '条件消除' }

/** One step of its course in words; a gathering's heads with it. */
export const momentTitle = ({ phase, value, gas }: Pick<AlarmMoment, 'phase' | 'value' | 'gas'>, { kind }: Pick<PositionAlarm, 'kind'>): string => {
  if (kind !== 'gathering') return PHASES[phase]
  if (phase === 'ended') return '人员散开'
  return `${PHASES[phase]}：${value} 人${gas ? '，附近有气体报警' : ''}`
}

/** When it began and for how long. */
export const spanWords = ({ begunAt, endedAt, lasted }: Pick<PositionAlarm, 'begunAt' | 'endedAt' | 'lasted'>): string => `${fullTime(begunAt)}${endedAt === null ? ' 起，已持续' : ` 至 ${fullTime(endedAt)}，持续`} ${lastedWords(lasted)}`

/** The worst moment with a picture, and the others before it. */
export const pictured = (moments: readonly AlarmMoment[]): readonly (AlarmMoment & { readonly snapshot: Snapshot })[] =>
  moments.flatMap((moment) => (moment.snapshot === null ? [] : [{ ...moment, snapshot: moment.snapshot }])).toReversed()
