import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { myInbox } from '../contract/overview.ts'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { closeDanger } from '../contract/close-danger.ts'
import { reportDanger } from '../contract/report-danger.ts'
import { sendBackDanger } from '../contract/send-back-danger.ts'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Waiting } from './phone-due-state.ts'

export type InboxItem = z.output<typeof myInbox.output>['items'][number]

export const TODO = { rectify: '要我整改', accept: '要我验收', confirm: '要我确认' } as const
export type Todo = keyof typeof TODO

export interface TodoGroup {
  readonly todo: Todo
  readonly items: readonly InboxItem[]
}

/** What somebody waits for me to do, overdue ones and major ones first within each. */
export const todoGroups = (items: readonly InboxItem[]): TodoGroup[] =>
  (Object.keys(TODO) as Todo[])
    .map((todo) => ({
      todo,
      items: items.filter(({ kind }) => kind === todo).sort((a, b) => Number(b.overdue) - Number(a.overdue) || Number(b.major) - Number(a.major) || (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY)),
    }))
    .filter((group) => group.items.length > 0)

const STEPS = new Set([rectifyDanger.name, closeDanger.name, sendBackDanger.name])

/** The step on this danger that still lies in this phone's outbox. */
export const stepWaiting = (danger: Id, outbox: readonly Waiting[]): 'waiting' | 'refused' | undefined => {
  const step = outbox.findLast(({ endpoint, input }) => STEPS.has(endpoint) && input['id'] === danger)
  return step === undefined ? undefined : step.lastRefusal === null ? 'waiting' : 'refused'
}

export interface ReportHere {
  readonly id: Id
  readonly description: string
  readonly place: string
  readonly refused: boolean
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reports that nobody but this phone knows of yet, those found in an inspection included. */
export const reportsHere = (outbox: readonly Waiting[]): ReportHere[] =>
  outbox.flatMap(({ endpoint, input, lastRefusal }) => {
    const report = endpoint === reportDanger.name ? input : endpoint === answerDue.name || endpoint === makeUpDue.name ? (input['danger'] as Readonly<Record<string, unknown>> | undefined) : undefined
    return report === undefined ? [] : [{ id: textOf(report['id']), description: textOf(report['description']), place: textOf(report['place']), refused: lastRefusal !== null }]
  })
