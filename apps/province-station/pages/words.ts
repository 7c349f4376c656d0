import type { Field } from '../checks/field.ts'
import type { Outcome } from '../store/batches.ts'
import { html, type Html } from './html.ts'

export const OUTCOMES: Readonly<Record<Outcome, string>> = { stored: '入库', unchanged: '重复', outdated: '旧版本', refused: '拒收' }

export const outcomeMark = (outcome: Outcome): Html => html`<span class="mark ${outcome}">${OUTCOMES[outcome]}</span>`

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** `2026-11-23 09:05:00` in Beijing. */
export const fullTime = (at: number): string => {
  const parts = Object.fromEntries(beijing.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`
}

/** `今天 14:05`, `昨天 14:05`, `11月3日 14:05`, with the full time on hover. */
export const shortTime = (at: number | null, now: number): Html => {
  if (at === null) return html`<span class="none">无</span>`
  const full = fullTime(at)
  const [day = '', time = ''] = full.split(' ')
  const [year, month, date] = day.split('-')
  const clock = time.slice(0, 5)
  const dayWord =
    day === fullTime(now).slice(0, 10) ? '今天'
    : day === fullTime(now - 86_400_000).slice(0, 10) ? '昨天'
    : year === fullTime(now).slice(0, 4) ? `${Number(month)}月${Number(date)}日`
    : `${year}年${Number(month)}月${Number(date)}日`
  return html`<time title="${full}">${dayWord} ${clock}</time>`
}

/** Numbers of papers and of phones: their ends only. */
export const masked = (text: string): string => (text.length < 8 ? '*'.repeat(text.length) : `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`)

const CLASSES: Readonly<Record<string, string>> = { '01': '内部员工', '02': '承包商', '03': '外来人员' }

const peopleText = (json: string): string =>
  (JSON.parse(json) as { NAME: string; PERSONTYPE: string; X: number; Y: number }[]).map(({ NAME, PERSONTYPE, X, Y }) => `${NAME}（${CLASSES[PERSONTYPE] ?? PERSONTYPE}，${X}，${Y}）`).join('；')

/** A stored value as a person reads it. */
export const fieldText = (field: Field, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (field.kind === 'stamp') return fullTime(Number(value))
  if (field.codes !== undefined) return field.codes[String(value)] ?? String(value)
  if (field.kind === 'secret') return masked(String(value))
  if (field.kind === 'people') return peopleText(String(value))
  if (field.name === 'ALARM_LAST_TIME') return `${value} 秒`
  if (field.name === 'cost') return `${value} 万元`
  return String(value)
}

export const bytesText = (bytes: number): string =>
  bytes < 1024 ? `${bytes} 字节` : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
