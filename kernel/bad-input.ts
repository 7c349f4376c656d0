import type { z } from 'zod'
import { type Decision, refuse } from './decision.ts'

/** An issue does not carry the input itself (it may be a secret); only zod's own words tell that there was none. */
const MISSING = /received (?:undefined|null)$/

/** A message of ours is Chinese already; what zod says by itself is turned into what a person can do. */
const inChinese = (issue: z.core.$ZodIssue): string => {
  if (/[\u4e00-\u9fff]/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return MISSING.test(issue.message) ? '必填，请填写' : '格式不对，请检查'
    case 'too_small':
      return issue.origin === 'string' ? `至少填写 ${issue.minimum} 个字` : `不能小于 ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`
    case 'invalid_value':
      return '请从列表中选择'
    case 'unrecognized_keys':
      return `不认识的内容：${issue.keys.join('、')}`
    default:
      return '格式不对，请检查'
  }
}

export const badInput = (error: z.ZodError): Decision<never> => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= inChinese(issue)
  const first = Object.entries(fields)[0]
  return refuse('bad-input', first === undefined ? '提交的内容不完整' : first[1], {
    ...(first?.[0] ? { field: first[0] } : {}),
    facts: { fields },
  })
}
