import { useCallback, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Decision, Refusal } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { Fault } from '@anlan/kernel/fault'
import { houseOf, invalidateHouses } from './asking.ts'
import { call } from './client.ts'
import { useHere } from './here.ts'
import { type Submission, submissionFor } from './submission.ts'

export interface Command<Input, Output> {
  /** Refusals come back as values and stand in `refusal`; a fault stands in `fault` and gives `undefined`. */
  readonly send: (input: Input) => Promise<Decision<Output> | undefined>
  readonly sending: boolean
  readonly refusal?: Refusal
  readonly fault?: Fault
  readonly reset: () => void
}

interface Outcome {
  readonly sending: boolean
  readonly refusal?: Refusal
  readonly fault?: Fault
}

const REST: Outcome = { sending: false }

/** Sends a command. The id is made once per submission: pressing again after a fault repeats it, it is not done twice. */
export const useCommandOf = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>): Command<z.input<I>, z.output<O>> => {
  const { org } = useHere()
  const last = useRef<Submission | undefined>(undefined)
  const [outcome, setOutcome] = useState<Outcome>(REST)
  const send = useCallback(
    async (input: z.input<I>) => {
      const submission = submissionFor(last.current, input)
      if (submission === last.current && submission.running !== undefined) return submission.running as Promise<Decision<z.output<O>> | undefined>
      last.current = submission
      setOutcome({ sending: true })
      const run = call(command, input, { org: org.id, commandId: submission.commandId })
        .then((decision) => {
          // Answered: the next press is a new submission.
          last.current = undefined
          setOutcome(decision.accepted ? REST : { sending: false, refusal: decision.refusal })
          if (decision.accepted) invalidateHouses(org.id, new Set([houseOf(command.name)]))
          return decision
        })
        .catch((thrown: unknown) => {
          submission.running = undefined
          const fault = thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false })
          setOutcome({ sending: false, fault })
          return undefined
        })
      submission.running = run
      return run
    },
    [command, org.id],
  )
  const reset = useCallback(() => setOutcome(REST), [])
  return { send, reset, ...outcome }
}
