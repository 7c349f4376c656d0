import { WORK_KINDS, WORK_LAW, type WorkKind } from '@anlan/standards/special-work/kinds'
import { type Detail, HOT_METHODS } from '../../contract/detail.ts'
import type { Permit } from '../../contract/permit.ts'
import type { PermitPrint } from '../../contract/print-facts.ts'
import { levelWords } from '../../rules/boards/level-words.ts'
import { fitted, momentWords } from './cells.ts'
import type { FaceField } from './face.ts'

const wide = (title: string, text: string): FaceField => ({ title, text, wide: true })
const half = (title: string, text: string): FaceField => ({ title, text })
/** A figure with its unit; an empty one leaves room for the hand. */
const of = (figure: number | undefined, unit: string): string => (figure === undefined || figure === 0 ? `　　　${unit}` : `${figure} ${unit}`)

/** Names, and after how many of them the annex goes on. */
const NAMES = 8
export const namesFit = (people: Permit['request']['workers']): boolean => people.length <= NAMES
const names = (people: Permit['request']['workers']): string => (namesFit(people) ? people.map(({ name }) => name).join('、') : `${people.slice(0, NAMES).map(({ name }) => name).join('、')} 等 ${people.length} 人（见附页）`)
const withPapers = (people: Permit['request']['workers']): string => (namesFit(people) ? people.map(({ name, certificates }) => `${name}${certificates.length === 0 ? '' : `（${certificates.map(({ number }) => number).filter((it) => it !== '').join('、') || '持证'}）`}`).join('、') : names(people))

export const risksOf = ({ hazards }: Permit): string => [...new Set((hazards?.steps ?? []).map(({ hazard }) => hazard))].join('；')

/** The blanks that only this kind's form has, in their order; `undefined` draws them blank. */
const OWN: { readonly [Kind in WorkKind]: (detail: Extract<Detail, { kind: Kind }> | undefined, permit: Permit | undefined) => readonly FaceField[] } = {
  'hot-work': (it, permit) => [wide('动火地点及动火部位', permit?.request.place.spot ?? ''), half('动火作业级别', permit === undefined ? '特级□　一级□　二级□' : levelWords(permit.kind, permit.level)), half('动火方式', it?.methods.map((name) => HOT_METHODS[name]).join('、') ?? ''), wide('动火人及证书编号', permit === undefined ? '' : withPapers(permit.request.workers))],
  'confined-space': (it) => [half('受限空间名称', it?.space ?? ''), half('受限空间内原有介质名称', it?.held ?? '')],
  blinding: (it) => [
    half('作业类别', it === undefined ? '堵盲板□　抽盲板□' : it.action === 'insert' ? '堵盲板' : '抽盲板'), half('设备、管道名称', it?.pipe ?? ''), half('管道参数：介质', it?.medium ?? ''), half('温度、压力', it === undefined ? '' : [it.temperature, it.pressure].filter((text) => text !== '').join('，')),
    half('盲板参数：材质、规格', it === undefined ? '' : [it.material, it.size].filter((text) => text !== '').join('，')), half('盲板编号', it?.blind ?? ''),
  ],
  height: (it, permit) => [half('作业高度', of(it?.metres, '米')), half('高处作业级别', permit === undefined ? 'Ⅰ□　Ⅱ□　Ⅲ□　Ⅳ□' : levelWords(permit.kind, permit.level))],
  lifting: (it, permit) => [half('吊具名称', it?.gear ?? ''), half('吊物内容', it?.load ?? ''), half('司索人', it?.riggers.map(({ name }) => name).join('、') ?? ''), half('指挥人员', it?.commander?.name ?? ''), half('吊物质量（t）及作业级别', permit === undefined ? '　　　t　　　级' : `${it?.tonnes} t，${levelWords(permit.kind, permit.level)}`)],
  'temporary-power': (it) => [half('电源接入点及许可用电功率', it === undefined ? '' : `${it.source}，${it.kilowatts} kW`), half('工作电压', it?.volts ?? ''), wide('用电设备名称及额定功率', it?.devices ?? '')],
  excavation: (it) => [wide('作业范围、内容、方式（包括深度、面积，并附简图）', it === undefined ? '' : `${it.extent}；深度 ${it.metres} 米${it.sketch === '' ? '' : '；简图见系统附件'}`)],
  'road-closure': (it) => [wide('断路原因', it?.reason ?? ''), wide('涉及相关单位（部门）', it?.units ?? ''), wide('断路地段示意图（可另附图）及相关说明', it === undefined ? '' : `${it.section}${it.sketch === '' ? '' : '；示意图见系统附件'}`)],
}
const PEOPLE: Readonly<Partial<Record<WorkKind, string>>> = { lifting: '吊装作业人', 'temporary-power': '作业人（电工证号）' }
const PLACES: Readonly<Partial<Record<WorkKind, string>>> = { lifting: '吊装地点', 'hot-work': '' }

/** The head of the form (GB 30871-2022 appendix A): what the sample lacks is left out, though we keep it. */
export const fieldsOf = (kind: WorkKind, print: PermitPrint | undefined): FaceField[] => {
  const permit = print?.permit
  const request = permit?.request
  const has = (name: (typeof WORK_LAW)[WorkKind]['lacks'][number]): boolean => !WORK_LAW[kind].lacks.includes(name)
  const detail = request?.detail
  const own = (OWN[kind] as (it: Detail | undefined, permit: Permit | undefined) => readonly FaceField[])(detail, permit)
  const place = PLACES[kind] ?? '作业地点'
  return [
    half('作业申请单位', request?.unit ?? ''), ...(has('applied-at') ? [half('作业申请时间', momentWords(permit?.appliedAt ?? null))] : []), ...(has('work-unit') ? [half('作业单位', request?.workUnits.join('、') ?? '')] : []), ...(has('in-charge') ? [half('作业负责人', request?.inCharge.name ?? '')] : []),
    ...own, ...(has('place') && place !== '' ? [half(place, request?.place.spot ?? '')] : []), ...(has('workers') ? [half(PEOPLE[kind] ?? '作业人', request === undefined ? '' : kind === 'temporary-power' ? withPapers(request.workers) : names(request.workers))] : []),
    ...(kind === 'hot-work' ? [] : [half('监护人', request?.guardians.map(({ name }) => name).join('、') ?? '')]), wide('作业内容', fitted(request?.content ?? '', 120)),
    ...(has('links') ? [wide('关联的其他特殊作业及安全作业票编号', print?.links.map(({ number, kind: other }) => `${WORK_KINDS[other]} ${number}`).join('；') ?? '')] : []), wide('风险辨识结果', fitted(permit === undefined ? '' : risksOf(permit), 110)),
    has('period') ? wide('作业实施时间', `自 ${momentWords(request?.from ?? null)} 始　至 ${momentWords(request?.until ?? null)} 止`) : wide('实际作业开始时间', momentWords(permit?.startedAt ?? null)),
  ]
}
