const isRow = (pin: string, step: number): boolean =>
  [...pin].every((digit, at) => at === 0 || Number(digit) === (Number(pin[at - 1]) + step + 10) % 10)

/** Why a PIN for shared terminals is not good enough, in Chinese; `undefined` when it is. */
export const pinWeakness = (pin: string, { mobile, badge }: { mobile: string | null; badge: string | null }): string | undefined => {
  if (!/^\d{6}$/.test(pin)) return '换人密码为 6 位数字'
  if (isRow(pin, 0)) return '不能是同一个数字'
  if (isRow(pin, 1) || isRow(pin, -1)) return '不能是连续的数字'
  if (/^(\d{2})\1\1$|^(\d{3})\2$/.test(pin)) return '不能是重复的数字'
  if (mobile?.includes(pin)) return '不能取自手机号'
  if (badge?.includes(pin)) return '不能取自工牌号'
  return undefined
}
