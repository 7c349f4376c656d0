import { readFile } from 'node:fs/promises'
import sharp from 'sharp'

/** Draws the PNG icons from the one SVG; run after changing it. */
const folder = new URL('./public/icons/', import.meta.url)
const drawing = await readFile(new URL('anlan.svg', folder))
const to = (name: string) => new URL(name, folder).pathname
const DENSE = 600

for (const size of [180, 192, 512]) await sharp(drawing, { density: DENSE }).resize(size, size).png({ compressionLevel: 9, palette: true }).toFile(to(`anlan-${size}.png`))

// Maskable: the system may cut a circle of 80 %, so the drawing stands smaller on a full ground.
const inner = await sharp(drawing, { density: DENSE }).resize(416, 416).png().toBuffer()
await sharp({ create: { width: 512, height: 512, channels: 4, background: '#0f766e' } })
  .composite([{ input: inner, gravity: 'centre' }])
  .png({ compressionLevel: 9, palette: true })
  .toFile(to('anlan-512-maskable.png'))
