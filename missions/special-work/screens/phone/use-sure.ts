import { useState } from 'react'
import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import { useCommandOf } from '@anlan/platform/ui/use-command'

/** A step that is done with the server's yes or not at all. `done`: it said yes. */
export const useSure = <I extends z.ZodType, O extends z.ZodType>(command: CommandKind<I, O>) => {
  const { send, sending, refusal, fault } = useCommandOf(command)
  const [output, setOutput] = useState<z.output<O> | undefined>(undefined)
  return {
    sending,
    wrong: { refusal, fault },
    output,
    send: async (input: z.input<I>): Promise<boolean> => {
      const decision = await send(input)
      if (decision?.accepted !== true) return false
      navigator.vibrate?.(80)
      setOutput(decision.value)
      return true
    },
  }
}
