import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Browser tests: one system for all of them, one file after the other, a real Chromium. */
export default defineConfig({
  // As in the console's build: the package names its .tsx before its .ts.
  resolve: { alias: [{ find: /^@anlan\/platform\/ui\//, replacement: `${ROOT}platform/ui/` }] },
  test: {
    root: ROOT,
    name: 'browser',
    environment: 'node',
    include: ['testbed/browser/**/*.browser.ts'],
    globalSetup: ['testbed/browser/stage.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})
