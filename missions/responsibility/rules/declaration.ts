import { type CommitmentCounts } from '../contract/commitment.ts'
import { type Declaration, type Deviation, GRADE_WORDS, RUN_STATES } from '../contract/publish-commitment.ts'
import { countsOf, type DayFacts, statusOf } from './day-facts.ts'
import { gradeOf, type Graded } from './risk-grade.ts'

export const COUNT_WORDS: Readonly<Record<keyof CommitmentCounts, string>> = {
  units: '生产装置', running: '运行装置', stopped: '停车装置', specialFire: '特级动火', firstFire: '一级动火', secondFire: '二级动火', confinedSpace: '受限空间', blindPlate: '盲板抽堵',
  height: '高处作业', lifting: '吊装', temporaryPower: '临时用电', earthwork: '动土', roadBreaking: '断路', inspectionRepair: '检维修', tankTransfer: '倒罐', tankCleaning: '清罐', waterDraining: '切水',
  contractorJobs: '承包商作业', changes: '变更', startingUnits: '开车装置', stoppingUnits: '停车过程装置', trialUnits: '试生产装置', overhaulUnits: '检维修装置', keyProcesses: '运行的重点监管工艺',
}

/** What an honest declaration of these facts says. */
export const declarationOf = (facts: DayFacts): { readonly declaration: Declaration; readonly graded: Graded } => {
  const statuses = facts.sources.map((source) => statusOf(source, facts))
  const counts = countsOf(facts, statuses)
  const graded = gradeOf(counts, facts)
  return {
    graded,
    declaration: {
      counts, statuses,
      contractorWork: counts.contractorJobs > 0, trialProduction: counts.trialUnits > 0, startStop: counts.startingUnits + counts.stoppingUnits > 0,
      pilotTest: false, majorDanger: facts.majorDangers.length > 0, riskGrade: graded.grade,
    },
  }
}

const yes = (it: boolean, there: string, not: string): string => (it ? there : not)

/**
 * Where a declaration is at odds with what the system sees (AQ 3067-2026 5.7.7). A graver grade than computed and a major
 * danger that only people know are no deviations: whoever sees more than the system may say so.
 */
export const deviationsOf = (said: Declaration, facts: DayFacts): Deviation[] => {
  const { declaration: seen } = declarationOf(facts)
  const counts = (Object.keys(COUNT_WORDS) as (keyof CommitmentCounts)[])
    .filter((key) => said.counts[key] !== seen.counts[key])
    .map((key) => ({ key: `count:${key}`, words: `${COUNT_WORDS[key]}数量不一致`, declared: String(said.counts[key]), seen: String(seen.counts[key]) }))
  const flags = ([['contractorWork', '承包商作业'], ['trialProduction', '试生产'], ['startStop', '开停车']] as const)
    .filter(([key]) => said[key] !== seen[key])
    .map(([key, words]) => ({ key, words: `${words}与作业登记不一致`, declared: yes(said[key], '有', '无'), seen: yes(seen[key], '有', '无') }))
  const major = seen.majorDanger && !said.majorDanger ? [{ key: 'majorDanger', words: '有重大事故隐患未消除', declared: '无', seen: facts.majorDangers.map(({ name }) => name).join('、') }] : []
  const grade = said.riskGrade > seen.riskGrade ? [{ key: 'riskGrade', words: '风险等级低于系统研判', declared: GRADE_WORDS[said.riskGrade], seen: GRADE_WORDS[seen.riskGrade] }] : []
  const statuses = seen.statuses.flatMap((status) => {
    const told = said.statuses.find(({ hazardCode }) => hazardCode === status.hazardCode)
    return told?.status === status.status ? [] : [{ key: `status:${status.hazardCode}`, words: `${status.name}运行状态不一致`, declared: told === undefined ? '未申报' : RUN_STATES[told.status], seen: RUN_STATES[status.status] }]
  })
  const alarms = facts.redAlarms.length > 0 && said.riskGrade > '2' ? [{ key: 'redAlarms', words: '红色报警未消除', declared: GRADE_WORDS[said.riskGrade], seen: facts.redAlarms.map(({ name }) => name).join('、') }] : []
  return [...major, ...alarms, ...grade, ...statuses, ...flags, ...counts]
}

const PARTS: readonly (readonly (keyof CommitmentCounts)[])[] = [
  ['specialFire', 'firstFire', 'secondFire', 'confinedSpace', 'blindPlate', 'height', 'lifting', 'temporaryPower', 'earthwork', 'roadBreaking'],
  ['inspectionRepair', 'tankTransfer', 'tankCleaning', 'waterDraining', 'contractorJobs', 'changes'],
]

/** The words of the announcement as they are proposed; the principal may write their own. */
export const contentOf = (orgName: string, { counts, riskGrade, majorDanger }: Declaration): string => {
  const listed = (keys: readonly (keyof CommitmentCounts)[]) => keys.filter((key) => counts[key] > 0).map((key) => `${COUNT_WORDS[key]} ${counts[key]} 处`).join('、')
  const [works = '', others = ''] = PARTS.map(listed)
  return [
    `今天我公司已进行安全风险研判，各项安全风险防控措施已落实到位。`,
    `生产装置 ${counts.units} 套，其中运行 ${counts.running} 套、停车 ${counts.stopped} 套。`,
    works === '' ? '今日无特殊作业。' : `今日特殊作业：${works}。`,
    others === '' ? '' : `其他作业：${others}。`,
    `${majorDanger ? '有重大事故隐患，已采取管控措施并督办整改' : '无重大事故隐患'}，综合研判为${GRADE_WORDS[riskGrade]}。`,
    `我承诺${orgName}所有生产装置处于安全运行状态，罐区、仓库等重大危险源安全风险得到有效管控。`,
  ].join('')
}
