import type { JournalEvent } from '@anlan/kernel/event'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { GAS_VERDICTS } from '../contract/gas.ts'
import type { Permit } from '../contract/permit.ts'
import type { PermitStep } from '../contract/permits.ts'
import { PRESENCE_WORDS } from '../contract/person.ts'
import { workAlarmSaved, workPaperSaved, workPermitSaved } from '../contract/records.ts'
import { adviceWords } from './advice/answered.ts'
import { GATES } from './gates/gates.ts'
import { toldOfPermit } from './told-of-permit.ts'
import { sourceWords } from './templates/carried.ts'

/** What a move of a permit is called on its time line; anything else is the gate by which the system stopped it. */
const MOVES: Readonly<Record<string, string>> = {
  save: '填写作业票', apply: '提交申请', 'record-hazards': '作业危害分析', 'name-coordinator': '指定交叉作业协调人', 'answer-measure': '确认安全措施', 'record-gas': '气体分析', brief: '安全交底', submit: '提请签批',
  sign: '签批', reject: '退回', 'sign-upgrade': '升级签批', start: '开始作业', suspend: '暂停作业', 'confirm-safe': '置于安全状态', resume: '恢复作业', passage: '出入登记', check: '监护检查', 'hand-over': '提出监护交接', 'take-over': '接任监护', 'not-taken': '监护交接未接任', 'change-workers': '变更作业人员',
  finish: '完工', accept: '完工验收', void: '作废', 'ask-cancel': '申请取消', cancel: '取消',
}

type Said = Partial<Pick<PermitStep, 'title' | 'detail' | 'clause' | 'photos'>>

/** The row that this answer changed: the one whose hand is not the former one's. */
const answered = (now: Permit, before: Permit | undefined): Said => {
  const row = now.measures.find((it, at) => it.confirmed !== null && it.confirmed.at !== before?.measures[at]?.confirmed?.at)
  if (row === undefined) return {}
  return { detail: `第 ${row.row + 1} 条${row.involved === true ? '涉及，已落实' : `不涉及${row.reason === '' ? '' : `：${row.reason}`}`}。${row.text}`, photos: [...row.photos] }
}
const tested = ({ gas }: Permit): Said => {
  const test = gas.at(-1)
  if (test === undefined) return {}
  const why = test.results.flatMap((it) => it.why ?? [])
  return { detail: `${test.spot}，${GAS_VERDICTS[test.verdict]}${why.length === 0 ? '' : `：${why.join('；')}`}` }
}
const signedNow = ({ signed }: Permit): Said => {
  const last = signed.at(-1)
  return last === undefined ? {} : { detail: `${SIGN_NODES[last.node]}：${last.opinion}（${PRESENCE_WORDS[last.presence.kind]}${last.for === null ? '' : `，受${last.for.name}委托`}）` }
}
const stopped = (permit: Permit): Said => ({ detail: permit.suspensions.at(-1)?.text ?? null })
const madeSafe = (now: Permit, before: Permit | undefined): Said => {
  const step = now.suspensions.at(-1)?.safe.find(({ done }, at) => done !== null && done.at !== before?.suspensions.at(-1)?.safe[at]?.done?.at)
  return step === undefined ? {} : { detail: `${step.title}${step.count === null ? '' : `，清点 ${step.count}`}` }
}
const passed = ({ passages }: Permit): Said => {
  const last = passages.at(-1)
  return last === undefined ? {} : { detail: `${last.name}${last.what === 'tool' ? ` ${last.count} 件` : ''}${last.way === 'in' ? '进入' : '离开'}` }
}
const looked = ({ checks }: Permit): Said => {
  const last = checks.at(-1)
  if (last === undefined) return {}
  const bad = last.items.filter(({ fine }) => !fine).map(({ text }) => text)
  return { detail: `${bad.length === 0 ? `${last.items.length} 项正常` : `异常：${bad.join('、')}`}${last.note === '' ? '' : `。${last.note}`}`, photos: [...last.photos] }
}

const handedOver = ({ handovers }: Permit): Said => {
  const last = handovers.at(-1)
  return last === undefined ? {} : { detail: `${last.from.name}交接给${last.to.name}${last.taken === undefined ? '' : `，本人接任（${PRESENCE_WORDS[last.taken.presence.kind]}）`}` }
}
const adviceSaid = ({ hazards }: Permit): string => (hazards?.advice === undefined ? '' : `风险分析建议${adviceWords(hazards.advice)}`)

const SAYS: Readonly<Record<string, (now: Permit, before: Permit | undefined) => Said>> = {
  'answer-measure': answered, 'record-gas': tested, sign: signedNow, 'sign-upgrade': signedNow, suspend: stopped, 'confirm-safe': madeSafe, passage: passed, check: looked,
  reject: ({ changedCause }) => ({ detail: changedCause }), brief: ({ briefings }) => ({ detail: `接受交底：${(briefings.at(-1)?.receivers ?? []).map(({ by }) => by.name).join('、')}` }),
  'record-hazards': (permit) => ({ detail: [`${permit.hazards?.steps.length ?? 0} 个步骤`, sourceWords(permit) === '' ? '' : `带入模板：${sourceWords(permit)}`, adviceSaid(permit)].filter((it) => it !== '').join('，') }), 'name-coordinator': ({ coordinator }) => ({ detail: coordinator?.name ?? null }),
  'hand-over': ({ handing, handovers }) => ({ detail: (handing == null ? handovers : [handing]).map(({ from, to }) => `${from.name}交接给${to.name}`).at(-1) ?? null }), 'take-over': handedOver, 'change-workers': ({ request: { workers } }) => ({ detail: workers.map(({ name }) => name).join('、') }),
  accept: ({ acceptance }) => ({ detail: acceptance?.opinion ?? null }), void: ({ ended }) => ({ detail: ended?.reason ?? null }), 'ask-cancel': ({ cancelling }) => ({ detail: cancelling?.reason ?? null }), cancel: ({ ended }) => ({ detail: ended?.reason ?? null }),
}

const changeSaid = (what: string, now: Permit, before: Permit | undefined): Said & { readonly title: string } => {
  const move = MOVES[what]
  if (move !== undefined) return { title: move, ...SAYS[what]?.(now, before) }
  const gate = GATES.find(({ name }) => name === what)
  return now.state === 'suspended' && before?.state === 'working' ? { title: `系统暂停${gate === undefined ? '' : `：${gate.title}`}`, ...stopped(now), clause: gate?.clause ?? null } : { title: '作业票变化' }
}

/** What is written for those who receive it tells people nothing that the line before did not. */
const FOR_EXCHANGE: readonly string[] = [workPermitSaved.type, workPaperSaved.type, workAlarmSaved.type]

/** The journal of a permit as lines to read, the newest first. Each tells what it added to the one before. */
export const permitSteps = (events: readonly Pick<JournalEvent, 'id' | 'at' | 'type' | 'actor' | 'data'>[], titleOf: (type: string) => string): PermitStep[] => {
  let before: Permit | undefined
  const steps = events.filter(({ type }) => !FOR_EXCHANGE.includes(type)).map(({ id, at, type, actor, data }): PermitStep => {
    const { what = '', permit: named } = data as { readonly what?: string; readonly permit?: Permit | string }
    // Others name the permit by its id; whole it comes with its own changes only.
    const permit = typeof named === 'object' ? named : undefined
    const said: Said = permit === undefined ? { detail: toldOfPermit(data) } : changeSaid(what, permit, before)
    before = permit ?? before
    return { id, at, who: actor.kind === 'person' ? actor.name : '系统', title: titleOf(type), detail: null, clause: null, photos: [], ...said }
  })
  return steps.toReversed()
}
