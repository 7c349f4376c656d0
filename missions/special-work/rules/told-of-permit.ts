import type { Print } from '../contract/prints.ts'
import { printWords } from './boards/next-prints.ts'

/** What other events about a permit say in one line: prints, alarms, looks of the regulator. Others say it by their title. */
export const toldOfPermit = (data: unknown): string | null => {
  const { prints, alarm, name = '', office, by = '' } = data as { readonly prints?: readonly Print[]; readonly alarm?: { readonly text: string; readonly code: string | null }; readonly name?: string; readonly office?: string; readonly by?: string }
  if (prints !== undefined) return printWords(prints)
  if (alarm !== undefined) return `${alarm.text}${alarm.code === null ? '' : `（报警编码 ${alarm.code}）`}`
  return office === undefined ? null : `${office}${by}${name === '' ? '' : `，${name}`}`
}
