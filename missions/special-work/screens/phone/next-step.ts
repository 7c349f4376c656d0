import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { permitLife } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { gasNeeds } from '../../rules/gas/needs.ts'
import { turnOf } from '../../rules/life/turn.ts'

export interface StepFacts {
  readonly permit: Permit
  readonly mine: { readonly sign: boolean; readonly upgrade: boolean; readonly guardian: boolean; readonly inCharge: boolean; readonly takeOver?: boolean }
  /** Names of the gates that are open at the next turn. */
  readonly open: readonly string[]
  readonly me: string | null
}

export interface NextStep {
  readonly title: string
  readonly hint: string
  /** Page below the permit, and what its button says; left out: nothing for this person to do here. */
  readonly page?: string
  readonly button?: string
  /** Not without a network. */
  readonly online?: true
}

const step = (title: string, hint: string, page?: string, button?: string, online?: true): NextStep => ({ title, hint, ...(page === undefined ? {} : { page }), ...(button === undefined ? {} : { button }), ...(online === undefined ? {} : { online }) })

const GAS = /^gas-/
/** The page on which an open gate is closed, for whoever stands at the work. */
const mending = (open: readonly string[]): NextStep | null => {
  if (open.includes('measures')) return step('安全措施没有确认完', '到现场逐条确认', 'measures', '确认安全措施')
  if (open.some((it) => GAS.test(it))) return step('要取样分析气体', '取样后按检测仪显示填写，系统判定', 'gas', '气体分析')
  if (open.includes('briefing')) return step('还有人没有接受交底', '交底后逐人在本机签字', 'briefing', '安全交底')
  if (open.includes('made-safe')) return step('先置于安全状态', '逐项确认后才能恢复', 'safe', '置于安全状态')
  return open.includes('nobody-inside') ? step('还有人员或工具没有撤出', '清点后逐一登记', 'passages', '登记撤出') : null
}

const preparing = ({ permit, open }: StepFacts): NextStep => {
  const left = permit.measures.filter(({ confirmed }) => confirmed === null).length
  if (left > 0) return step(`还有 ${left} 条安全措施要确认`, '到现场逐条看过再确认，没有网络也能做', 'measures', '确认安全措施')
  if (gasNeeds(permit).needed && permit.gas.at(-1)?.verdict !== 'pass') return step('要取样分析气体', '合格后才能签批', 'gas', '气体分析')
  return open.length === 0 ? step('准备完毕', '提请后按顺序签批', 'submit', '提请签批', true) : (mending(open) ?? step('还不能提请签批', '先办完下面几项'))
}

const signing = ({ permit, mine }: StepFacts): NextStep => {
  const turn = turnOf(permit)
  const node = turn === undefined ? '' : SIGN_NODES[turn.node]
  return mine.sign ? step(`轮到您签批：${node}`, '在现场核对后手写签名', 'sign', '签批', true) : step(`等待签批：${node}`, `由${turn?.may.map(({ name }) => name).join('、') ?? ''}到现场签批`)
}

const leads = ({ mine }: StepFacts): boolean => mine.guardian || mine.inCharge

const issued = (facts: StepFacts): NextStep => {
  if (facts.mine.upgrade) return step('要升级签批', '现在是升级管理时段，由您到现场补签', 'sign', '升级签批', true)
  if (!leads(facts)) return step('已签发，还没有开始', '等监护人或作业负责人在现场开始作业')
  if (facts.open.length === 0) return step('可以开始作业', '全部条件已具备', 'begin', '开始作业', true)
  return mending(facts.open) ?? step('还不能开始', '先办完下面几项')
}

const suspended = (facts: StepFacts): NextStep => {
  const last = facts.permit.suspensions.at(-1)
  const why = last?.text ?? ''
  if (last !== undefined && last.safeAt === null) return step('已暂停，先置于安全状态', why, 'safe', '置于安全状态')
  if (facts.mine.upgrade) return step('已暂停，要升级签批', why, 'sign', '升级签批', true)
  if (!leads(facts)) return step('已暂停', why)
  if (facts.open.length === 0) return step('已置于安全状态，可以恢复', '再看一遍现场，确认后恢复', 'begin', '恢复作业', true)
  return mending(facts.open) ?? step('已暂停，还不能恢复', why)
}

const finished = ({ permit, open, me }: StepFacts): NextStep => {
  if (open.includes('nobody-inside')) return step('还有人员或工具没有撤出', '清点后逐一登记，再验收', 'passages', '登记撤出')
  return permit.request.workers.some(({ id }) => id === me) ? step('已完工，等待验收', '作业人员不能验收自己的作业') : step('已完工，等待验收', '到现场看过后手写签名', 'accept', '完工验收', true)
}

/** What this person does next at this permit; the first thing that the phone says. */
export const nextStep = (facts: StepFacts): NextStep => {
  const { permit } = facts
  if (facts.mine.takeOver === true) return step(`${permit.handing?.from.name ?? '监护人'}把监护交给您`, '在现场核对人员、措施、气体和风险，当面交清后签字接任', 'take-over', '接任监护', true)
  switch (permit.state) {
    case 'draft': return step('草稿，还没有提交申请', '请在电脑上填写完整后提交')
    case 'preparing': return preparing(facts)
    case 'signing': return signing(facts)
    case 'issued': return issued(facts)
    case 'working': return facts.mine.guardian ? step('作业中，您是监护人', '全程在现场。必须离开时，先交接或暂停', 'check', '监护检查') : step('作业中', '发现危险，任何人都可以暂停')
    case 'suspended': return suspended(facts)
    case 'finished': return finished(facts)
    default: return step(permitLife.states[permit.state], permit.ended?.reason ?? '这张作业票已结束')
  }
}

export interface Tool {
  readonly page: string
  readonly title: string
}

const tool = (fits: boolean, page: string, title: string): Tool[] => (fits ? [{ page, title }] : [])

/** What else can be done here now; the next step has its own button. */
export const toolsOf = ({ permit, mine }: StepFacts): Tool[] => {
  const { state } = permit
  const at = (...states: Permit['state'][]): boolean => states.includes(state)
  const lead = mine.guardian || mine.inCharge
  return [
    ...tool(at('preparing', 'suspended'), 'measures', '安全措施'),
    ...tool(at('issued', 'working', 'suspended'), 'check', '监护检查'),
    ...tool(at('working', 'suspended', 'finished'), 'passages', '人员、工具出入'),
    ...tool(at('preparing', 'signing', 'issued', 'working', 'suspended') && gasNeeds(permit).needed, 'gas', '气体分析'),
    ...tool(at('preparing', 'signing', 'issued', 'working', 'suspended'), 'briefing', '安全交底'),
    ...tool(at('issued', 'suspended') || (at('working') && mine.guardian), 'hand-over', '交接监护'),
    ...tool(at('issued', 'suspended') && lead, 'workers', '变更作业人员'),
    ...tool(at('working', 'suspended') && lead, 'finish', '完工'),
  ]
}
