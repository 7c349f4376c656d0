import { plantDay } from '@anlan/kernel/time'
import { APPROVING_OFFICES, WORK_LAW } from '@anlan/standards/special-work/kinds'
import { MEASURE_ROWS, WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { Permit, Worker } from '../../contract/permit.ts'
import { neededCertificate } from '../needed-certificate.ts'
import { isComplete, qualityRule } from './quality-rule.ts'
import { approvalOf } from './time-rules.ts'

/** By whom it was approved: the office of its level, as its chain had it; for what was written up from paper, as it is held now. */
export const approver = qualityRule({
  name: 'approver', title: '审批人', clause: 'GB 30871-2022 附录B',
  judge: (permit, { approvers }) => {
    const { kind, level, chain, signed, fromPaper, upgraded, createdBy, request: { guardians } } = permit
    const approval = approvalOf(permit)
    if (approval === undefined) return permit.startedAt === null ? null : '没有审批人签批'
    if (approval.by.id === createdBy.id) return `${approval.by.name}审批了自己申请的作业票`
    if (guardians.some(({ id }) => id === approval.by.id)) return `审批人${approval.by.name}同时是监护人`
    if (upgraded && !signed.some((it) => it.upgraded)) return '已升级，没有上一级审批人的签批'
    const may = (fromPaper ? undefined : chain.find(({ node }) => node === approval.node)?.may) ?? approvers
    if (may.some(({ id }) => id === (approval.for ?? approval.by).id)) return null
    return `${approval.by.name}不是${APPROVING_OFFICES[WORK_LAW[kind].office[level ?? 'all'] ?? 'base-unit']}的审批人`
  },
})

export const presence = qualityRule({
  name: 'presence', title: '现场签批', clause: 'AQ 3064.2-2025 5.5.2',
  judge: ({ signed, fromPaper }) => {
    const away = fromPaper ? [] : signed.filter((it) => it.presence.kind === 'none')
    return away.length === 0 ? null : `${away.map(({ by }) => by.name).join('、')}签批时没有到场证明`
  },
})

const wrongPaper = (permit: Permit, person: Worker, role: 'worker' | 'guardian', day: string): string | null => {
  const wanted = neededCertificate(permit.request.detail, role, person.task)
  if (wanted === null) return null
  const fitting = person.certificates.filter(({ work }) => wanted.pattern.test(work))
  if (fitting.length === 0) return `${person.name}没有${wanted.title}`
  return fitting.some(({ validUntil }) => validUntil >= day) ? null : `${person.name}的${wanted.title}在作业当日已过期`
}

export const certificates = qualityRule({
  name: 'certificates', title: '持证', clause: 'GB 30871-2022 4.9',
  judge: (permit, facts) => {
    const day = plantDay(permit.startedAt ?? Math.max(facts.now, permit.request.from))
    const { workers, guardians } = permit.request
    const wrong = [...workers.map((it) => wrongPaper(permit, it, 'worker', day)), ...guardians.map((it) => wrongPaper(permit, it, 'guardian', day))].filter((it) => it !== null)
    return wrong.length === 0 ? null : wrong.join('；')
  },
})

export const apart = qualityRule({
  name: 'apart', title: '监护人不作业', clause: 'GB 30871-2022 4.10',
  judge: ({ request: { guardians, workers } }) => {
    const both = guardians.filter(({ id }) => workers.some((it) => it.id === id))
    return both.length === 0 ? null : `${both.map(({ name }) => name).join('、')}既是监护人又是作业人员`
  },
})

export const measures = qualityRule({
  name: 'measures', title: '安全措施', clause: 'AQ 3064.2-2025 5.4.5',
  judge: (permit) => {
    if (!isComplete(permit)) return null
    const { kind, measures: rows } = permit
    const open = rows.filter(({ involved, confirmed }) => involved === null || confirmed === null).length + Math.max(0, MEASURE_ROWS[kind] - rows.length)
    if (open > 0) return `${open} 条安全措施没有确认`
    const blank = rows.find(({ row, involved, blanks }) => involved === true && (WORK_MEASURES[kind][row]?.blanks ?? []).some(({ name }) => (blanks[name] ?? '').trim() === ''))
    if (blank !== undefined) return `第 ${blank.row + 1} 条安全措施的空格没有填写`
    const bare = rows.find(({ row, involved, reason }) => involved === false && reason.trim() === '' && WORK_MEASURES[kind][row]?.hint === 'always')
    return bare === undefined ? null : `第 ${bare.row + 1} 条安全措施标为不涉及，没有说明原因`
  },
})

export const hazards = qualityRule({
  name: 'hazards', title: '作业危害分析', clause: 'GB 30871-2022 4.1',
  judge: (permit) => (isComplete(permit) && permit.hazards === null ? '没有作业危害分析' : null),
})

export const briefing = qualityRule({
  name: 'briefing', title: '安全交底', clause: 'GB 30871-2022 4.4',
  judge: (permit) => {
    if (!isComplete(permit)) return null
    const { briefings, startedAt, request: { workers, guardians } } = permit
    const people = [...workers, ...guardians]
    const toldOf = (id: string) => briefings.flatMap(({ late, receivers }) => receivers.filter(({ by }) => by.id === id).map(({ at }) => ({ at, late })))
    const untold = people.filter(({ id }) => toldOf(id).length === 0)
    if (untold.length > 0) return `没有对${untold.map(({ name }) => name).join('、')}交底`
    const late = startedAt === null ? [] : people.filter(({ id }) => toldOf(id).every((it) => !it.late && it.at > startedAt))
    return late.length === 0 ? null : `${late.map(({ name }) => name).join('、')}在开始作业后才交底`
  },
})

export const oncePerPerson = qualityRule({
  name: 'two-places', title: '一人两处', clause: 'GB 30871-2022 4.10',
  judge: (_permit, { elsewhere }) => (elsewhere.length === 0 ? null : elsewhere.map(({ name, number, spot }) => `${name}同一时间在“${spot}”（${number}）`).join('；')),
})
