import { frameOf, openScaler } from '@anlan/platform/media/pixels'
import type { Picture } from '@anlan/platform/media/video-stream'
import { type Fit, fitInto } from '../decode/letterbox.ts'
import type { ModelCard } from '../model/model-card.ts'

/** Fills one tensor over and over: planes of the picture in the order that the model wants, the rest in its padding. */
export const openTensor = ({ input, letterbox, colour, scale }: Pick<ModelCard, 'input' | 'letterbox' | 'colour' | 'scale'>) => {
  const area = input.width * input.height
  const data = new Float32Array(3 * area)
  let [size, fit, scaler]: [string, Fit, ReturnType<typeof openScaler> | undefined] = ['', { ...input, left: 0, top: 0 }, undefined]
  // Planes come as green, blue, red.
  const planes = colour === 'rgb' ? [2, 0, 1] : [1, 0, 2]
  return {
    data,
    fill: (picture: Picture): Fit => {
      const now = `${picture.width}×${picture.height}`
      if (scaler === undefined || now !== size) {
        scaler?.close()
        fit = fitInto(picture, input, letterbox.place)
        scaler = openScaler({ width: fit.width, height: fit.height, format: 'gbrp' })
        size = now
        data.fill(letterbox.pad * scale)
      }
      const frame = frameOf(picture)
      const { data: bytes } = scaler.scale(frame)
      frame.free()
      planes.forEach((plane, nth) => {
        for (let y = 0; y < fit.height; y += 1) {
          const [from, to] = [plane * fit.width * fit.height + y * fit.width, nth * area + (y + fit.top) * input.width + fit.left]
          for (let x = 0; x < fit.width; x += 1) data[to + x] = (bytes[from + x] ?? 0) * scale
        }
      })
      return fit
    },
    close: (): void => scaler?.close(),
  }
}
