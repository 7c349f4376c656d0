import type { Box } from '@anlan/video/contract/look'
import type { ModelCard } from '../model/model-card.ts'
import type { InputSize, Raw } from './output.ts'

/** Where the picture lies in a model's input, in its pixels. */
export interface Fit extends InputSize {
  readonly left: number
  readonly top: number
}

/** Even sizes, as pictures with halved colour want them. */
const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

export const fitInto = (picture: InputSize, input: InputSize, place: ModelCard['letterbox']['place']): Fit => {
  if (place === 'stretch') return { ...input, left: 0, top: 0 }
  const scale = Math.min(input.width / picture.width, input.height / picture.height)
  const [width, height] = [Math.min(input.width, even(picture.width * scale)), Math.min(input.height, even(picture.height * scale))]
  return { width, height, left: place === 'middle' ? Math.floor((input.width - width) / 2) : 0, top: place === 'middle' ? Math.floor((input.height - height) / 2) : 0 }
}

const inside = (value: number): number => Math.min(1, Math.max(0, value))

/** Of the input back to shares of the picture; undefined for what lies beside it. */
export const boxOf = (raw: Raw, { left, top, width, height }: Fit): Box | undefined => {
  const [x, y, right, foot] = [inside((raw.left - left) / width), inside((raw.top - top) / height), inside((raw.left + raw.width - left) / width), inside((raw.top + raw.height - top) / height)]
  return right > x && foot > y ? { x, y, width: right - x, height: foot - y } : undefined
}
