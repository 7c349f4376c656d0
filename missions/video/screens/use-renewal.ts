import { useState } from 'react'
import type { z } from 'zod'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useCommandOf } from '@anlan/platform/ui/use-command'

interface Renewed {
  readonly id: string
  readonly token: string
}
interface Row {
  readonly id: string
  readonly version: number
  readonly name: string
}

/** 更换密钥 of whatever comes in by number and token: the old one ends at once, the new one is told once. */
export const useRenewal = (command: CommandKind<z.ZodType<unknown, { readonly id: string; readonly version: unknown }>, z.ZodType<Renewed>>) => {
  const [told, setTold] = useState<Renewed | undefined>(undefined)
  const renew = useCommandOf(command)
  return {
    told,
    forget: () => setTold(undefined),
    /** `until`: what it means for as long as the new one is not filled in. */
    action: ({ id, version, name }: Row, until: string): PageAction => ({
      title: '更换密钥', confirm: { tells: [], body: `“${name}”的旧密钥立即失效，填上新密钥前${until}` },
      press: async () => {
        const decision = await renew.send({ id, version })
        if (decision?.accepted) setTold(decision.value)
        return decision
      },
    }),
  }
}
