import type { Content } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import { gridOf, headingOf } from '@anlan/platform/paper/parts'
import { GAS_VERDICTS, type GasTest } from '../../contract/gas.ts'
import type { Permit } from '../../contract/permit.ts'
import { fitted } from './cells.ts'
import { namesFit, risksOf } from './fields.ts'
import { FORM_TITLES } from './form.ts'
import { GAS_PLACES, resultWords } from './gas.ts'
import { MEASURE_ROOM, measureText } from './permit-face.ts'

const moment = (at: number | null): string => (at === null ? '' : beijingMinute(at))
const part = (title: string, content: Content, there: boolean): Content[] => (there ? [headingOf(title), content] : [])

const hazardsPart = ({ hazards }: Permit): Content[] =>
  part('作业危害分析', gridOf([{ header: '步骤', width: 110, cell: ({ step }: { step: string; hazard: string; measure: string }) => step }, { header: '危害', width: 150, cell: ({ hazard }) => hazard }, { header: '措施', cell: ({ measure }) => measure }], hazards?.steps ?? []), hazards !== null)

const peoplePart = ({ request: { workers } }: Permit): Content[] =>
  part('作业人员', gridOf([{ header: '姓名', width: 80, cell: ({ name }: (typeof workers)[number]) => name }, { header: '分工', width: 80, cell: ({ task }) => task }, { header: '证书', cell: ({ certificates }) => certificates.map(({ work, number, validUntil }) => `${work} ${number}（至 ${validUntil}）`).join('；') }], workers), !namesFit(workers))

const gasPart = ({ kind, gas }: Permit): Content[] =>
  part('气体分析', gridOf([{ header: '取样时间', width: 84, cell: ({ sampledAt }: GasTest) => moment(sampledAt) }, { header: '部位', width: 80, cell: ({ spot }) => spot }, { header: '结果', cell: resultWords }, { header: '检测仪', width: 60, cell: ({ detector }) => detector?.number ?? '' }, { header: '分析人', width: 50, cell: ({ by }) => by.name }, { header: '结论', width: 44, cell: ({ verdict }) => GAS_VERDICTS[verdict] }], gas), gas.length > (GAS_PLACES[kind] ?? 0))

/** Words that their places on the form were too small for. */
const wordsPart = (permit: Permit): Content[] => {
  const long = [
    ['作业内容', permit.request.content, 120] as const, ['风险辨识结果', risksOf(permit), 110] as const,
    ...permit.measures.map((it) => [`第 ${it.row + 1} 条安全措施`, measureText(permit.kind, it), MEASURE_ROOM] as const),
  ].filter(([, text, room]) => fitted(text, room) !== text)
  return part('全文', gridOf([{ header: '栏目', width: 90, cell: ([title]: (typeof long)[number]) => title }, { header: '内容', cell: ([, text]) => text }], long), long.length > 0)
}

const briefingPart = ({ briefings }: Permit): Content[] => {
  const rows = briefings.flatMap(({ by, at, points, receivers, late }) => [{ by: by.name, at, points, late, told: receivers.map((it) => it.by.name).join('、') }])
  return part('安全交底', gridOf([{ header: '时间', width: 84, cell: ({ at }: (typeof rows)[number]) => moment(at) }, { header: '交底人', width: 50, cell: ({ by }) => by }, { header: '接受交底人', width: 110, cell: ({ told }) => told }, { header: '内容', cell: ({ points, late }) => `${late ? '（补充交底）' : ''}${points}` }], rows), rows.length > 0)
}

interface Step {
  readonly at: number
  readonly what: string
  readonly who: string
  readonly detail: string
}
/** What happened under it: start, looks, in and out, pauses with their facts, hand-overs, end. */
const stepsOf = ({ startedAt, finishedAt, checks, passages, suspensions, handovers, ended, request }: Permit): Step[] =>
  [
    ...(startedAt === null ? [] : [{ at: startedAt, what: '开始作业', who: request.inCharge.name, detail: '' }]),
    ...checks.map(({ at, by, items, note }) => ({ at, what: '监护检查', who: by.name, detail: `${items.every(({ fine }) => fine) ? '正常' : `异常：${items.filter(({ fine }) => !fine).map(({ text }) => text).join('、')}`}${note === '' ? '' : `；${note}`}` })),
    ...passages.map(({ at, by, name, way, count, what }) => ({ at, what: way === 'in' ? '进入' : '离开', who: by.name, detail: `${what === 'tool' ? '工具 ' : ''}${name}${count > 1 ? ` × ${count}` : ''}` })),
    ...suspensions.flatMap(({ at, by, text, resumed, safeAt }) => [{ at, what: '暂停作业', who: by?.name ?? '系统', detail: text }, ...(safeAt === null ? [] : [{ at: safeAt, what: '置于安全状态', who: '', detail: '' }]), ...(resumed === null ? [] : [{ at: resumed.at, what: '恢复作业', who: resumed.by.name, detail: '' }])]),
    ...handovers.map(({ at, from, to, taken }) => ({ at, what: '交接监护', who: from.name, detail: `交给${to.name}${taken === undefined ? '' : `，${to.name}本人接任`}` })),
    ...(finishedAt === null ? [] : [{ at: finishedAt, what: '完工', who: request.inCharge.name, detail: '' }]), ...(ended === null ? [] : [{ at: ended.at, what: '终止', who: ended.by.name, detail: ended.reason }]),
  ].toSorted((a, b) => a.at - b.at)

const stepsPart = (permit: Permit): Content[] => {
  const steps = stepsOf(permit)
  return part('作业过程', gridOf([{ header: '时间', width: 90, cell: ({ at }: Step) => moment(at) }, { header: '事项', width: 70, cell: ({ what }) => what }, { header: '办理人', width: 60, cell: ({ who }) => who }, { header: '内容', cell: ({ detail }) => detail }], steps), steps.length > 0)
}

/** 附页: what found no room on the form, and what happened under it. Nothing to say: none. */
export const annexOf = (permit: Permit): Content[] => {
  const parts = [...wordsPart(permit), ...peoplePart(permit), ...hazardsPart(permit), ...briefingPart(permit), ...gasPart(permit), ...stepsPart(permit)]
  return parts.length === 0 ? [] : [{ text: `附页：${FORM_TITLES[permit.kind]} ${permit.number}`, fontSize: 12, bold: true, pageBreak: 'before' }, ...parts]
}
