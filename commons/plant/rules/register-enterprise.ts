import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { isProvisionalCode, nextProvisionalCode } from './registration-code.ts'

export interface RegisterFacts {
  /** The district's town of that id, if it has one. */
  readonly town: { readonly id: Id; readonly name: string } | undefined
  readonly nameTaken: boolean
  /** Every code given by the district, former ones included. */
  readonly codes: readonly string[]
}

export interface CodeChoice {
  readonly code: string
  readonly provisional: boolean
}

export const codeTaken = (code: string): Decision<never> =>
  refuse('code-taken', `登记编码 ${code} 已被其他单位使用，请核对`, { field: 'registrationCode', kind: 'conflict' })

export const nameTaken = (name: string): Decision<never> =>
  refuse('name-taken', `“${name}”已在企业名录中，请核对是否重复登记`, { field: 'name', kind: 'conflict' })

export const noTown = (): Decision<never> => refuse('no-such-town', '本区没有这个镇街，请从列表中选择', { field: 'town' })

const chooseCode = (asked: string, codes: readonly string[]): Decision<CodeChoice> => {
  if (asked !== '') return codes.includes(asked) ? codeTaken(asked) : accept({ code: asked, provisional: isProvisionalCode(asked) })
  const next = nextProvisionalCode(codes)
  return next === undefined
    ? refuse('no-provisional-code', '临时编码已用完，请填写正式登记编码', { field: 'registrationCode' })
    : accept({ code: next, provisional: true })
}

/** Whether an enterprise may enter the register, and under which code. */
export const decideRegister = (
  input: { readonly name: string; readonly registrationCode?: string | undefined },
  facts: RegisterFacts,
): Decision<CodeChoice & { town: { id: Id; name: string } }> => {
  if (facts.town === undefined) return noTown()
  if (facts.nameTaken) return nameTaken(input.name)
  const choice = chooseCode(input.registrationCode ?? '', facts.codes)
  return choice.accepted ? accept({ ...choice.value, town: facts.town }) : choice
}
