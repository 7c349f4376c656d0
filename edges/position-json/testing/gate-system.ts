import { type Answer, openJsonTerminal } from './json-terminal.ts'

/** A gate system with one gate that speaks JSON lines over a real TCP socket; each word is answered before the next goes out. */
export interface GateSystem {
  pass(direction: 'in' | 'out', at: number, more?: { readonly people?: number; readonly card?: string; readonly person?: string }): Promise<Answer | undefined>
  /** How many it counts inside. */
  total(inside: number, at: number): Promise<Answer | undefined>
  readonly closed: boolean
  close(): void
}

/** @param run tells its messages from those of another run of the same gate system */
export const openGateSystem = async (port: number, greeting: { readonly source: string; readonly token: string }, gate: string, run = ''): Promise<GateSystem> => {
  const line = await openJsonTerminal(port, greeting)
  await line.answer()
  let [words, last] = [0, Promise.resolve<Answer | undefined>(undefined)]
  const say = (word: object): Promise<Answer | undefined> => {
    words += 1
    const id = `${gate}${run}-${words}`
    last = last.then(() => {
      line.send({ id, gate, ...word })
      return line.answer()
    })
    return last
  }
  return {
    pass: (direction, at, more = {}) => say({ direction, at, ...more }),
    total: (inside, at) => say({ inside, at }),
    get closed() {
      return line.closed
    },
    close: () => line.close(),
  }
}
