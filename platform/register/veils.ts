import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Register } from '@anlan/kernel/register'
import { unveilAddress, veilAddress } from '@anlan/kernel/veil'
import type { Data } from './register-rows.ts'

/** Data as they may be shown, exported and written down: fields that hold addresses without names and passwords. */
export const veiled = ({ veils = [] }: Register, data: Data): Data => (veils.length === 0 ? data : { ...data, ...Object.fromEntries(veils.filter((key) => typeof data[key] === 'string').map((key) => [key, veilAddress(String(data[key]))])) })

/** What was edited or imported in its shown form, with what is hidden in it as it stands. */
export const unveiled = ({ veils = [] }: Register, given: Data, before: Data | undefined): Decision<Data> => {
  const data = { ...given }
  for (const key of veils) {
    if (typeof data[key] !== 'string') continue
    const whole = unveilAddress(data[key], String(before?.[key] ?? ''))
    if (!whole.accepted) return refuse(whole.refusal.code, whole.refusal.message, { field: `data.${key}` })
    data[key] = whole.value
  }
  return accept(data)
}
