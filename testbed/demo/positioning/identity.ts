const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'
const two = (number: number): string => String(number).padStart(2, '0')

/** A citizen's number that is well-formed and nobody's: no region begins with 99. @param at which person, from 0 */
export const nobodysNumber = (at: number): string => {
  const head = `990000${1970 + (at % 30)}${two(1 + (at % 12))}${two(1 + (at % 28))}${String(100 + at).slice(-3)}`
  return `${head}${CHECKS.charAt(WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(head.charAt(place)), 0) % 11)}`
}
