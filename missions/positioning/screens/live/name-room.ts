interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

const HEIGHT = 14

/** Room for names on the screen, in pixels: who comes first stands, who would cover another's name goes without. */
export const nameRoom = () => {
  const taken: Box[] = []
  /** `y` is the middle of the line. */
  return (x: number, y: number, width: number): boolean => {
    const free = taken.every((it) => Math.abs(it.y - y) >= HEIGHT || it.x >= x + width || x >= it.x + it.width)
    if (free) taken.push({ x, y, width })
    return free
  }
}
