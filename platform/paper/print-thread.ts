import { parentPort } from 'node:worker_threads'
import type { Print } from './print.ts'
import { printPage } from './print-page.ts'

/** One print after the other, in the order asked. */
parentPort?.on('message', ({ id, it }: { readonly id: number; readonly it: Print }) => {
  printPage(it).then(
    (bytes) => parentPort?.postMessage({ id, bytes }),
    (cause: unknown) => parentPort?.postMessage({ id, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  )
})
