/** Over so long. */
const SPAN = 10_000

/** How many pictures a second are dealt with, and how late the latest of them was. */
export const openPace = () => {
  let all: { readonly at: number; readonly behind: number }[] = []
  let began: number | undefined
  /** Seconds that count: who just began is not taken for slow. */
  const seconds = (now: number): number => Math.min(SPAN, Math.max(1_000, now - (began ?? now))) / 1_000
  const fresh = (now: number) => (all = all.filter(({ at }) => now - at < SPAN))
  return {
    done: (at: number, behind: number): void => {
      began ??= at
      fresh(at).push({ at, behind })
    },
    state: (now: number): { readonly fps: number; readonly behindMs: number } => ({ fps: Math.round((fresh(now).length / seconds(now)) * 10) / 10, behindMs: Math.max(0, ...all.map(({ behind }) => behind)) }),
  }
}
