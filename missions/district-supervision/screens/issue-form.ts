import { useMemo } from 'react'
import { orderKindSchema } from '@anlan/exchange/contract/order'
import { ID_PATTERN } from '@anlan/kernel/id'
import { listTowns } from '@anlan/plant/contract/enterprise'
import { ENTERPRISE_TYPES, listEnterprises } from '@anlan/plant/contract/org'
import type { FieldWishes, Option } from '@anlan/platform/ui/form/field-kinds'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { inboxKindSchema } from '../contract/inbox-record.ts'

/** Enterprises and towns as choices. */
const useAddressees = (): { readonly enterprises: readonly Option[]; readonly towns: readonly Option[] } => {
  const enterprises = useQueryOf(listEnterprises, { limit: 500, offset: 0 }).value?.rows
  const towns = useQueryOf(listTowns, {}).value?.towns
  return useMemo(
    () => ({
      enterprises: enterprises?.map(({ id, name, type }) => ({ value: id, words: name, ...(type === null ? {} : { hint: ENTERPRISE_TYPES[type] }) })) ?? [],
      towns: towns?.map(({ id, name, enterprises: count }) => ({ value: id, words: `${name}（${count} 家）` })) ?? [],
    }),
    [enterprises, towns],
  )
}

/** The fields of a new order: each shows when its kind or its addressees ask for it. */
export const useIssueFields = (): Readonly<Record<string, FieldWishes>> => {
  const { enterprises, towns } = useAddressees()
  return {
    level: { when: ({ kind }) => kind === 'warning' },
    enterprises: { options: enterprises, when: ({ to }) => to === 'chosen' },
    towns: { options: towns, when: ({ to }) => to === 'towns' },
    types: { when: ({ to }) => to === 'types' },
    items: { when: ({ kind }) => kind === 'special-inspection' },
    majorDanger: { when: ({ kind }) => kind !== undefined && kind !== 'notice' },
    area: { when: ({ kind, majorDanger }) => majorDanger === true && kind !== 'notice' },
    startAt: { when: ({ kind }) => kind === 'special-inspection' },
  }
}

export interface IssueBeginning {
  readonly initial: Readonly<Record<string, unknown>>
  readonly subject: { readonly kind: string; readonly id: string } | undefined
  readonly key: string
}

/** What the address says of the new order. */
export const useIssueBeginning = (): IssueBeginning => {
  const [{ kind, enterprise = '', subject = '', title, content, major }] = useUrlState()
  const [subjectKind = '', subjectId = ''] = subject.split(':')
  const known = inboxKindSchema.safeParse(subjectKind).success && ID_PATTERN.test(subjectId)
  const chosen = orderKindSchema.safeParse(kind)
  return {
    initial: {
      ...(chosen.success ? { kind: chosen.data } : {}),
      ...(ID_PATTERN.test(enterprise) ? { to: 'chosen', enterprises: [enterprise] } : {}),
      ...(major === 'yes' ? { majorDanger: true } : {}),
      ...(title === undefined ? {} : { title }),
      ...(content === undefined ? {} : { content }),
    },
    subject: known ? { kind: subjectKind, id: subjectId } : undefined,
    key: `issue-order-${subject}${enterprise}`,
  }
}
