/** A tensor that a model gave. */
export interface Output {
  readonly dims: readonly number[]
  readonly data: Float32Array
}
/** In pixels of the model's input. */
export interface Raw {
  readonly kind: number
  readonly score: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export interface InputSize {
  readonly width: number
  readonly height: number
}
/** What a model says, as boxes that are at least that sure. */
export type Decoder = (outputs: readonly Output[], size: InputSize, least: number) => Raw[]

export const centred = (kind: number, score: number, x: number, y: number, width: number, height: number): Raw => ({ kind, score, left: x - width / 2, top: y - height / 2, width, height })
