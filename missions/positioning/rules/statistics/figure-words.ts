/** 0 … 1 as percent; nothing is rounded up to the whole. */
export const percentWords = (rate: number | null): string => (rate === null ? '—' : `${Math.floor(rate * 1000) / 10}%`)

/** 45 秒 · 3 分 20 秒 · 2 小时 5 分 */
export const lengthWords = (seconds: number | null): string => {
  if (seconds === null) return '—'
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分` : `${hours} 小时`
  if (minutes > 0) return rest > 0 ? `${minutes} 分 ${rest} 秒` : `${minutes} 分`
  return `${rest} 秒`
}
