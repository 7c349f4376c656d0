/** A face of 3 × 5 squares for digits and `: .`, a row a number. */
const FACE: Readonly<Record<string, readonly number[]>> = { '0': [7, 5, 5, 5, 7], '1': [2, 6, 2, 2, 7], '2': [7, 1, 7, 4, 7], '3': [7, 1, 7, 1, 7], '4': [5, 5, 7, 1, 1], '5': [7, 4, 7, 1, 7], '6': [7, 4, 7, 5, 7], '7': [7, 1, 1, 1, 1], '8': [7, 5, 7, 5, 7], '9': [7, 5, 7, 1, 7], ':': [0, 2, 0, 2, 0], '.': [0, 0, 0, 0, 2] }

export const eachSquare = (text: string, paint: (column: number, row: number) => void): void => {
  ;[...text].forEach((letter, place) => FACE[letter]?.forEach((bits, row) => { for (let column = 0; column < 3; column += 1) if ((bits & (4 >> column)) !== 0) paint(place * 4 + column, row) }))
}
