import type { FalseAlarms, Found } from './measure-pictures.ts'
import type { Watched } from './watch-clip.ts'

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))
const HOUR = 3_600
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export const foundTable = (found: readonly Found[], believed: (kind: string) => number): string =>
  table(['Class', 'Set', 'Labels', 'AP50', 'Score', 'Precision', 'Recall'], found.map((it) => [it.kind, it.set, it.labels, figure(it.ap50), believed(it.kind).toFixed(2), figure(it.precision), figure(it.recall)]))

/** A row a class; what nobody labels is not all false. */
export const alarmTable = (alarms: readonly FalseAlarms[]): string => {
  const sets = [...new Set(alarms.map(({ set }) => set))]
  const share = (some: readonly FalseAlarms[]): string => {
    const [alarmed, pictures] = [some.reduce((sum, it) => sum + it.alarmed, 0), some.reduce((sum, it) => sum + it.pictures, 0)]
    return pictures === 0 ? '–' : `${alarmed} of ${pictures} (${((100 * alarmed) / pictures).toFixed(1)} %)`
  }
  return table(['Class', ...sets, 'together'], [...new Set(alarms.map(({ kind }) => kind))].map((kind) => {
    const mine = alarms.filter((it) => it.kind === kind)
    return [kind, ...sets.map((set) => share(mine.filter((it) => it.set === set))), share(mine)]
  }))
}

/** What a clip really shows is said with it; what is told besides is a false alarm. */
export const clipLines = (name: string, shows: readonly string[], { seconds, looks, seen, told }: Watched): string[] => [
  '', `**${name}**: ${seconds.toFixed(0)} s, ${looks} looks; shows ${shows.join(', ') || 'nothing that is told'}`, '',
  table(['Class', 'Looks believed', 'Surest, as told'], [...seen].map(([kind, it]) => [kind, `${it.looks} (${((100 * it.looks) / Math.max(1, looks)).toFixed(1)} %)`, it.surest.toFixed(2)])), '',
  table(['Rule', 'Told', 'An hour', 'At'], [...new Set(told.map(({ kind }) => kind))].map((kind) => {
    const mine = told.filter((it) => it.kind === kind)
    return [kind, mine.length, ((mine.length * HOUR) / seconds).toFixed(0), mine.map(({ at }) => `${(at / 1_000).toFixed(1)} s`).join(', ')]
  })),
]
