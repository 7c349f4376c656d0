import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Org } from '@anlan/plant/contract/org'
import type { issueOrders } from '../contract/issue-orders.ts'
import type { IssuedOrder } from '../contract/issued-order.ts'

type Issue = z.output<typeof issueOrders.input>
type Addressee = Pick<Org, 'id' | 'parent' | 'type'>

export interface IssueFacts {
  /** The register of the acting district. */
  readonly register: readonly Addressee[]
  readonly issuer: string
  readonly now: Instant
  readonly newId: () => Id
}

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '')

const MOST_ITEMS = 100

/** What each kind cannot do without. */
const lacking = ({ kind, level, endAt, startAt, items, majorDanger }: Issue, now: Instant): Decision<true> => {
  if (kind === 'warning' && level === undefined) return refuse('level-missing', '请选择预警等级，企业按等级在规定时限内签收', { field: 'level' })
  if (kind === 'notice' && majorDanger) return refuse('notice-stops-nothing', '通报不能要求停止作业，请改为督办、预警或专项检查', { field: 'kind' })
  if (kind === 'supervision' && endAt === undefined) return refuse('deadline-missing', '督办要写明办理期限', { field: 'endAt' })
  if (kind === 'special-inspection') {
    if (lines(items).length === 0) return refuse('items-missing', '请填写检查项目，每行一项', { field: 'items' })
    if (startAt === undefined) return refuse('period-missing', '专项检查要写明开始时间', { field: 'startAt' })
    if (endAt === undefined) return refuse('period-missing', '专项检查要写明办理期限', { field: 'endAt' })
  }
  if (lines(items).length > MOST_ITEMS) return refuse('items-too-many', `检查项目不超过 ${MOST_ITEMS} 项`, { field: 'items' })
  if (endAt !== undefined && endAt <= now) return refuse('deadline-past', '办理期限已经过去，请填写以后的时间', { field: 'endAt' })
  if (endAt !== undefined && startAt !== undefined && endAt <= startAt) return refuse('period-reversed', '办理期限要晚于开始时间', { field: 'endAt' })
  return accept(true)
}

/** Whom it goes to, from the register as it stands. */
const addressed = ({ to, enterprises = [], towns = [], types = [], subject }: Issue, register: readonly Addressee[]): Decision<readonly Addressee[]> => {
  const chosen = {
    all: () => register,
    chosen: () => register.filter(({ id }) => enterprises.includes(id)),
    towns: () => register.filter(({ parent }) => parent !== null && towns.includes(parent)),
    types: () => register.filter(({ type }) => type !== null && types.includes(type)),
  }[to]()
  const field = { all: 'to', chosen: 'enterprises', towns: 'towns', types: 'types' }[to]
  if (to === 'chosen' && chosen.length < new Set(enterprises).size) return refuse('no-such-enterprise', '有企业不在名录中，请重新选择', { field })
  if (chosen.length === 0) return refuse('nobody-addressed', '没有符合条件的企业，请重新选择下发范围', { field })
  if (subject !== undefined && chosen.length > 1) return refuse('subject-of-one', '针对某条记录的下发，只能发给一家企业', { field })
  return accept(chosen)
}

/** One order for each enterprise, or why they cannot be issued. */
export const decideIssue = (issue: Issue, { register, issuer, now, newId }: IssueFacts): Decision<readonly IssuedOrder[]> => {
  const whole = lacking(issue, now)
  if (!whole.accepted) return whole
  const found = addressed(issue, register)
  if (!found.accepted) return found
  const { id, kind, level = null, title, content, basis, items, startAt = null, endAt = null, subject = null, majorDanger, area = '' } = issue
  return accept(
    found.value.map(({ id: enterprise, parent: town }) => ({
      id: newId(), issue: id, enterprise, town, kind, level: kind === 'warning' ? level : null, title, content,
      basis: basis === undefined || basis === '' ? null : basis, items: lines(items), subject, majorDanger: majorDanger ? { area: area === '' ? null : area } : null, startAt, endAt, issuer, issuedAt: now, state: 'issued' as const,
      receiver: null, signedAt: null, answeredAt: null, finishedAt: null, reminders: 0, reminder: null, withdrawnReason: null, endedAt: null,
      version: 1, updatedAt: now, updatedBy: issuer,
    })),
  )
}
