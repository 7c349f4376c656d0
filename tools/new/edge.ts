import type { NewFiles } from './naming.ts'
import { camel } from './naming.ts'

export const edgeFiles = (name: string): NewFiles => ({
  files: {
    [`edges/${name}/package.json`]: `{ "name": "@anlan/edge-${name}", "private": true, "type": "module", "version": "0.1.0", "exports": { "./*.json": "./*.json", "./*": "./*.ts" } }\n`,
    [`edges/${name}/README.md`]: `# ${name}\n\nWhat it speaks (edition, clause or vendor document), what it translates into which contract, and how its simulator in \`testing/\` is started.\n`,
    [`edges/${name}/frame.ts`]: `/** One frame of the protocol, as bytes. Reading is pure: bytes in, words or the reason why not out. */
export const readFrame = (bytes: Uint8Array): { readonly length: number } => ({ length: bytes.length })
`,
    [`edges/${name}/frame.test.ts`]: `import { expect, it } from 'vitest'
import { readFrame } from './frame.ts'

it('reads a frame', () => {
  expect(readFrame(Uint8Array.of(1, 2, 3))).toEqual({ length: 3 })
})
`,
    [`edges/${name}/testing/simulator.ts`]: `import { createServer, type Server } from 'node:net'

/** Speaks the real protocol on a real socket. */
export const start${camel(`-${name}`)}Simulator = (port = 0): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.pipe(socket))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
`,
  },
  next: ['npm install (links the new package)', 'Put golden frames with their source into frame.test.ts', 'Wire it in apps/server/compose.ts'],
})
