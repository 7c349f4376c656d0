import type { Content } from 'pdfmake/interfaces.js'
import { GASES } from '@anlan/standards/special-work/gases'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { GAS_UNITS, GAS_VERDICTS, type GasResult, type GasTest } from '../../contract/gas.ts'
import { cell, block, grid, label, middle, momentWords, shortMoment, value } from './cells.ts'

/** As many as the sample form has places for. */
export const GAS_PLACES: Readonly<Partial<Record<WorkKind, number>>> = { 'hot-work': 3, 'confined-space': 5, 'temporary-power': 2 }

const read = ({ value: figure, unit, converted, convertedUnit }: GasResult): string => {
  const unitOf = GAS_UNITS[unit]
  return converted === null || unit === convertedUnit ? `${figure} ${unitOf}` : `${figure} ${unitOf}（折 ${converted} ${GAS_UNITS[convertedUnit]}）`
}
export const resultWords = (test: GasTest): string => test.results.map((it) => `${GASES[it.gas].title} ${read(it)}`).join('\n')

const lasts = (tests: readonly GasTest[], places: number): (GasTest | undefined)[] => Array.from({ length: places }, (_, at) => tests.slice(-places)[at])

/** 动火 A.1, 临时用电 A.6: a column for each sampling. */
const columns = (kind: WorkKind, tests: readonly GasTest[]): Content => {
  const places = GAS_PLACES[kind] ?? 0
  const shown = lasts(tests, places)
  const share = 10 / places
  const spanOf = (at: number): number => (at < places - 1 ? Math.floor(share) : 10 - Math.floor(share) * (places - 1))
  const line = (title: string, say: (it: GasTest) => string, blank = ' ') => [label(title), ...shown.map((it, at) => cell(middle(it === undefined ? blank : say(it)), spanOf(at)))]
  return block([
    line('气体取样分析时间', (it) => momentWords(it.sampledAt), '　月　日　时　分'), line('分析点名称', ({ spot }) => spot),
    ...(kind === 'hot-work' ? [line('代表性气体', ({ results }) => results.map(({ gas }) => GASES[gas].title).join('、'))] : []), line(kind === 'hot-work' ? '分析结果' : '可燃气体检测结果', resultWords), line('分析人、结论', (it) => `${it.by.name}，${GAS_VERDICTS[it.verdict]}`),
  ])
}

const gasesIn = (tests: readonly GasTest[], fits: (it: GasResult) => boolean): GasResult['gas'][] => [...new Set(tests.flatMap(({ results }) => results.filter(fits).map(({ gas }) => gas)))].slice(0, 2)

/** 受限空间 A.2: a line for each sampling; toxic, combustible and oxygen beside one another, with the standard on top. */
const lines = (tests: readonly GasTest[]): Content => {
  const poisons = gasesIn(tests, ({ convertedUnit, gas }) => convertedUnit === 'mg' && gas !== 'oxygen')
  const burning = gasesIn(tests, ({ convertedUnit, gas }) => convertedUnit === 'vol' && gas !== 'oxygen')
  const named = [poisons[0], poisons[1], burning[0], burning[1], 'oxygen' as const]
  const of = (test: GasTest | undefined, gas: GasResult['gas'] | undefined): GasResult | undefined => test?.results.find((it) => it.gas === gas)
  const newest = (gas: GasResult['gas'] | undefined): string => tests.flatMap(({ results }) => results.filter((it) => it.gas === gas)).at(-1)?.limit ?? (gas === 'oxygen' ? '19.5～21 %' : ' ')
  return grid([48, 46, 46, 46, 46, 46, '*', 78], [
    [middle('分析项目'), middle(`有毒有害\n${poisons[0] === undefined ? ' ' : GASES[poisons[0]].title}`), middle(`有毒有害\n${poisons[1] === undefined ? ' ' : GASES[poisons[1]].title}`), middle(`可燃气体\n${burning[0] === undefined ? ' ' : GASES[burning[0]].title}`), middle(`可燃气体\n${burning[1] === undefined ? ' ' : GASES[burning[1]].title}`), middle('氧气含量'), middle('取样分析时间、部位'), middle('分析人')],
    [middle('合格标准'), ...named.map((gas) => middle(newest(gas))), middle(' '), middle(' ')],
    ...lasts(tests, 5).map((test, at) => [middle(`分析数据 ${at + 1}`), ...named.map((gas) => { const it = of(test, gas); return middle(it === undefined ? ' ' : String(it.converted ?? it.value)) }), middle(test === undefined ? ' ' : `${shortMoment(test.sampledAt)}，${test.spot}`), middle(test === undefined ? ' ' : `${test.by.name}，${GAS_VERDICTS[test.verdict]}`)]),
  ])
}

/** The gas block of a form that has one. */
export const gasBlock = (kind: WorkKind, tests: readonly GasTest[]): Content[] => {
  const more = (GAS_PLACES[kind] ?? 0) < tests.length ? [block([[label('气体分析'), value(`共 ${tests.length} 次，此处为最近 ${GAS_PLACES[kind]} 次，其余见附页`, 10)]])] : []
  return [kind === 'confined-space' ? lines(tests) : columns(kind, tests), ...more]
}
