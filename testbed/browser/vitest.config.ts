import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Browser tests: one system for all of them, one file after the other, a real Chromium. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    name: 'browser',
    environment: 'node',
    include: ['testbed/browser/**/*.browser.ts'],
    globalSetup: ['testbed/browser/stage.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})
