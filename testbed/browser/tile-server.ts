import { createServer } from 'node:http'
import sharp from 'sharp'

const PORT = 28_971
/** What the stage's server may fetch tiles from. */
export const TILE_HOSTS = `127.0.0.1:${PORT}`

/** A map server of the enterprise's own: tiles that say which they are. @returns the template of its address */
export const startTileServer = async () => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    const [, z, x, y] = /^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(request.url ?? '') ?? []
    if (z === undefined) return void answer.writeHead(404).end()
    asked.push(`${z}/${x}/${y}`)
    const tint = (Number(x) + Number(y)) % 2 === 0 ? '#dbe7d3' : '#d3dfe7'
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="${tint}" stroke="#8aa0a6"/><text x="12" y="28" font-size="16" fill="#48585c">${z}/${x}/${y}</text></svg>`
    void sharp(Buffer.from(drawing)).png().toBuffer().then((body) => answer.writeHead(200, { 'content-type': 'image/png' }).end(body), () => answer.writeHead(500).end())
  })
  await new Promise<void>((listening) => server.listen(PORT, '127.0.0.1', listening))
  return { template: `http://${TILE_HOSTS}/{z}/{x}/{y}.png`, asked, stop: () => new Promise((stopped) => server.close(stopped)) }
}
