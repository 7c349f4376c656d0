/** RGB to YUV of video, 0 to 255 each. */
export const yuvOf = (r: number, g: number, b: number): readonly [number, number, number] => [16 + (66 * r + 129 * g + 25 * b) / 256, 128 + (-38 * r - 74 * g + 112 * b) / 256, 128 + (112 * r - 94 * g - 18 * b) / 256]

interface Size {
  readonly width: number
  readonly height: number
}

/** A picture of three bytes a point as planes: `yuv420p`. */
export const planesOf = (rgb: Buffer, { width, height }: Size): Buffer => {
  const out = Buffer.alloc((width * height * 3) / 2)
  const [first, second] = [width * height, (width * height * 5) / 4]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const [light, blue, red] = yuvOf(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
      out[y * width + x] = light
      if (x % 2 === 0 && y % 2 === 0) {
        const half = ((y / 2) * width) / 2 + x / 2
        out[first + half] = blue
        out[second + half] = red
      }
    }
  return out
}

/** A picture of four bytes a point, laid over planes with its left upper corner at `left`, `top`; what stands outside is cut. */
export const layOver = (planes: Buffer, { width, height }: Size, over: { readonly rgba: Buffer } & Size, left: number, top: number): void => {
  const [first, second] = [width * height, (width * height * 5) / 4]
  for (let row = Math.max(0, -top); row < over.height && row + top < height; row += 1)
    for (let column = Math.max(0, -left); column < over.width && column + left < width; column += 1) {
      const at = (row * over.width + column) * 4
      const share = (over.rgba[at + 3] ?? 0) / 255
      if (share === 0) continue
      const [light, blue, red] = yuvOf(over.rgba[at] ?? 0, over.rgba[at + 1] ?? 0, over.rgba[at + 2] ?? 0)
      const [x, y] = [left + column, top + row]
      const lay = (place: number, value: number): void => void (planes[place] = (planes[place] ?? 0) * (1 - share) + value * share)
      lay(y * width + x, light)
      if (x % 2 === 0 && y % 2 === 0) {
        const half = ((y / 2) * width) / 2 + x / 2
        lay(first + half, blue)
        lay(second + half, red)
      }
    }
}
