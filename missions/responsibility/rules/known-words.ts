import { type DayJob, FIRE_LEVELS, JOB_KINDS } from '../contract/day-job.ts'
import type { Finding } from '../contract/judgement.ts'
import type { SourceFact } from './day-facts.ts'

/** What the system knows about one place of work, whole plant or a part of it. */
export interface PlaceFacts {
  readonly units: readonly { readonly name: string; readonly stopped: boolean; readonly openDangers: number }[]
  readonly sources: readonly SourceFact[]
  readonly jobs: readonly Pick<DayJob, 'kind' | 'level' | 'contractor' | 'title'>[]
  readonly majorDangers: number
  readonly overdueDangers: number
  readonly openAlarms: number
  readonly redAlarms: number
}

const SPECIAL = new Set<string>(['fire', 'confined-space', 'blind-plate', 'height', 'lifting', 'temporary-power', 'earthwork', 'road-breaking', 'inspection-repair', 'tank-transfer', 'tank-cleaning', 'water-draining', 'start-up', 'shut-down', 'trial'])
const LEVEL_WORDS: Readonly<Record<string, string>> = { '1': '一级', '2': '二级', '3': '三级', '4': '四级' }

const counted = (words: readonly string[]): string => [...Map.groupBy(words, (word) => word)].map(([word, all]) => `${word} ${all.length} 项`).join('、')
const jobWords = ({ kind, level }: Pick<DayJob, 'kind' | 'level'>): string => (kind === 'fire' ? `${FIRE_LEVELS[level ?? 'second']}动火` : JOB_KINDS[kind])

/** The seven topics, each with what is known beside it; a person judges, the system does not. */
export const knownFindings = ({ units, sources, jobs, majorDangers, overdueDangers, openAlarms, redAlarms }: PlaceFacts): Finding[] => {
  const stopped = units.filter((it) => it.stopped)
  const majors = sources.filter(({ level }) => level in LEVEL_WORDS)
  const high = jobs.filter(({ kind }) => SPECIAL.has(kind))
  const contractors = [...new Set(jobs.flatMap(({ contractor }) => (contractor === '' ? [] : [contractor])))]
  const changes = jobs.filter(({ kind }) => kind === 'change')
  const dangers = units.reduce((sum, { openDangers }) => sum + openDangers, 0)
  const known: readonly (readonly [Finding['topic'], string])[] = [
    ['running', units.length === 0 ? '没有登记风险单元' : stopped.length === 0 ? `${units.length} 个单元都在运行` : `${units.length} 个单元，停用检维修 ${stopped.length} 个：${stopped.map(({ name }) => name).join('、')}`],
    ['tanks', majors.length === 0 ? '没有重大危险源' : `重大危险源：${majors.map(({ name, level }) => `${name}（${LEVEL_WORDS[level]}）`).join('、')}`],
    ['jobs', high.length === 0 ? '今日没有登记高危险作业' : counted(high.map(jobWords))],
    ['changes', changes.length === 0 ? '今日没有登记变更' : `变更 ${changes.length} 项：${changes.map(({ title }) => title).join('、')}`],
    ['contractors', contractors.length === 0 ? '今日没有承包商作业' : contractors.join('、')],
    ['dangers', [`未治理 ${dangers} 条`, ...(majorDangers > 0 ? [`全厂重大 ${majorDangers} 条`] : []), ...(overdueDangers > 0 ? [`全厂超期 ${overdueDangers} 条`] : [])].join('，')],
    ['alarms', openAlarms === 0 ? '没有未处置的报警' : `未处置 ${openAlarms} 条${redAlarms > 0 ? `，其中红色 ${redAlarms} 条` : ''}`],
  ]
  return known.map(([topic, words]) => ({ topic, known: words, controlled: true, note: '' }))
}
