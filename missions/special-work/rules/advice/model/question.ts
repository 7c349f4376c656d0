import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../../../contract/detail.ts'
import type { Permit } from '../../../contract/permit.ts'
import type { PlaceRisks } from '../../../contract/place-risks.ts'
import { levelWords } from '../../boards/level-words.ts'
import type { Known } from '../from-facts.ts'

/** Fields of the form that name people or files: never told. */
const UNTOLD: readonly string[] = ['kind', 'shutDownConsent', 'commander', 'riggers', 'plan', 'sketch', 'countersigns']

/** What of a kind's form says anything of the danger, without its people. */
const detailFacts = (detail: Detail): Record<string, unknown> =>
  Object.fromEntries(Object.entries(detail).filter(([key, value]) => !UNTOLD.includes(key) && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)))

export interface Told {
  readonly permit: Permit
  readonly known: Known
  readonly risks: PlaceRisks
}

/** Names of everybody on the permit, taken out of what people wrote by hand. */
const withoutNames = (text: string, { request, createdBy, coordinator }: Permit): string => {
  const { inCharge, guardians, workers } = request
  const names = [...new Set([inCharge, createdBy, ...guardians, ...workers, ...(coordinator === null ? [] : [coordinator])].map(({ name }) => name))].filter((name) => name.length >= 2).toSorted((a, b) => b.length - a.length)
  return names.reduce((said, name) => said.replaceAll(name, '某人'), text).replaceAll(/1[3-9]\d{9}/g, '（电话）')
}

/** The facts as they are sent: of the work, the place and the day; of no person, and not of which enterprise. */
export const questionFacts = ({ permit, known, risks }: Told): Record<string, unknown> => {
  const { kind, level, request: { place, content, detail, workers, from, until } } = permit
  const bare = (text: string) => withoutNames(text, permit)
  return {
    作业类型: WORK_KINDS[kind], 级别: levelWords(kind, level), 作业内容: bare(content), 区域: place.area, 地点: bare(place.spot), 设备: place.equipment, 时长小时: Math.round((until - from) / 360_000) / 10,
    作业人数: workers.length, 条件: detailFacts(detail), 风力: known.weather?.wind ?? null, 升级时段: known.window?.title ?? null,
    同时进行的作业: known.conflicts.map((it) => `${WORK_KINDS[it.with.kind]}，相距 ${Math.round(it.metres)} 米`), 还应办理: known.missing.map((it) => WORK_KINDS[it.kind]), 关联作业: known.links.map((it) => WORK_KINDS[it.kind]),
    本处风险事件: risks.risks.map(({ name, level: grade }) => ({ 名称: bare(name), 等级: grade })), 本处未销号隐患: risks.dangers.map(({ name }) => bare(name)),
  }
}

export const MOST_ITEMS = 12
const SYSTEM = `你是危险化学品企业特殊作业的安全工程师。根据给出的作业条件，按 GB 30871-2022 提示作业步骤、可能的危害和控制措施。只依据给出的条件，不编造数据和标准条文。只输出 JSON：{"items":[{"step":"步骤","hazard":"危害","measure":"措施"}]}，最多 ${MOST_ITEMS} 条，每项不超过 200 字，不要输出其他文字。`

/** The body of an OpenAI-compatible chat completion. */
export const questionBody = (model: string, told: Told): object => ({
  model, temperature: 0.2, stream: false, response_format: { type: 'json_object' },
  messages: [{ role: 'system', content: SYSTEM }, { role: 'user', content: JSON.stringify(questionFacts(told)) }],
})
