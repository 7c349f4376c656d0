/** Lines of different people: none of them a colour of law; after six they repeat in dots. */
const INKS = ['#0f766e', '#5b3f8c', '#182022', '#9c2f73', '#6b4f2a', '#3a6b1f'] as const
const DOTS = [[], [2, 3]] as const

export const inkOf = (place: number): { readonly ink: string; readonly dots: readonly number[] } => ({
  ink: INKS[place % INKS.length] ?? INKS[0],
  dots: DOTS[Math.floor(place / INKS.length) % DOTS.length] ?? [],
})
