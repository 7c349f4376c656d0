import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Cutter {
  readonly url: string
  /** `break`: every connection is torn and new ones are refused. `swallow`: bytes go nowhere and nobody is told. */
  cut(how: 'break' | 'swallow'): void
  mend(): void
  close(): Promise<void>
}

/** A wire between sender and station that can be cut. */
export const openCutter = async (port: number): Promise<Cutter> => {
  const sockets = new Set<Socket>()
  let state: 'whole' | 'break' | 'swallow' = 'whole'
  const server = createServer((near) => {
    sockets.add(near)
    near.on('error', () => undefined).on('close', () => sockets.delete(near))
    if (state === 'break') return void near.destroy()
    const far = connect(port, '127.0.0.1')
    sockets.add(far)
    far.on('error', () => undefined).on('close', () => {
      sockets.delete(far)
      near.destroy()
    })
    near.on('close', () => far.destroy())
    const pass = (to: Socket) => (piece: Buffer) => void (state === 'whole' && to.write(piece))
    near.on('data', pass(far))
    far.on('data', pass(near))
  })
  const tear = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (how) => {
      state = how
      if (how === 'break') tear()
    },
    mend: () => {
      // What was swallowed is lost with its connection: half a message must not be followed by the rest of another.
      if (state === 'swallow') tear()
      state = 'whole'
    },
    close: () => {
      tear()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
