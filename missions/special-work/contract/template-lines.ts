import { z } from 'zod'

/** A template is kept, and taken along in a workbook, as lines of text: one step a line, its three parts parted by `｜`. */

export const STEP_MOST = { step: 200, hazard: 500, measure: 500 } as const
export type StepParts = { readonly [Part in keyof typeof STEP_MOST]: string }

const PARTS = /[｜|]/
const NONE: StepParts = { step: '', hazard: '', measure: '' }
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[｜|]/g, '/')

export const linesOf = (text: string): string[] => text.split('\n').map((it) => it.trim()).filter((it) => it !== '')
export const textOf = (lines: readonly string[]): string => lines.map((it) => it.replaceAll(/\s*\n\s*/g, ' ').trim()).filter((it) => it !== '').join('\n')

/** As it is written, whole or not: for a form. */
export const stepParts = (text: string): StepParts[] =>
  text === '' ? [] : text.split('\n').map((line) => {
    const [step = '', hazard = '', ...measure] = line.split(PARTS)
    return { ...NONE, step: step.trim(), hazard: hazard.trim(), measure: measure.join('/').trim() }
  })
export const stepText = (steps: readonly StepParts[]): string => steps.map(({ step, hazard, measure }) => [step, hazard, measure].map(oneLine).join('｜')).join('\n')

const faultOf = (line: StepParts): string | null => {
  if (line.step === '' || line.hazard === '' || line.measure === '') return '应写明步骤、可能的危害、控制措施，用“｜”隔开'
  const long = (Object.keys(STEP_MOST) as (keyof StepParts)[]).find((part) => line[part].length > STEP_MOST[part])
  return long === undefined ? null : `过长，步骤不超过 ${STEP_MOST.step} 字，危害和措施不超过 ${STEP_MOST.hazard} 字`
}

/** What is kept: every line whole. */
export const stepLinesSchema = z.string().trim().min(1, '请至少填写一个步骤').max(10_000).superRefine((text, issues) => {
  const steps = stepParts(text)
  if (steps.length > 50) issues.addIssue({ code: 'custom', message: '步骤不超过 50 个，请拆成几个模板' })
  for (const [at, line] of steps.entries()) {
    const fault = faultOf(line)
    if (fault !== null) issues.addIssue({ code: 'custom', message: `第 ${at + 1} 行${fault}` })
  }
})

/** Short texts, one a line. */
export const wordLinesSchema = z.string().trim().max(4_000).default('').superRefine((text, issues) => {
  const lines = linesOf(text)
  if (lines.length > 30) issues.addIssue({ code: 'custom', message: '不超过 30 条' })
  if (lines.some((it) => it.length < 2 || it.length > 200)) issues.addIssue({ code: 'custom', message: '每条 2～200 字，一行一条' })
})
