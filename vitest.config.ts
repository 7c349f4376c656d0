import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Package exports give an array's first entry only; the kit has .ts and .tsx files under one name. */
const resolve = { alias: [{ find: /^@anlan\/platform\/ui\//, replacement: fileURLToPath(new URL('./platform/ui/', import.meta.url)) }] }
/** Files share what they import: nothing here keeps a state between tests, and reading the same modules anew for each file costs more than the tests. */
const shared = { isolate: false, unstubGlobals: true, environment: 'node' as const, testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { ...shared, name: 'unit', include: ['{kernel,standards,platform,commons,missions,edges,apps,testbed,tools}/**/*.test.{ts,tsx}'] } },
      {
        resolve,
        test: {
          ...shared,
          name: 'int',
          include: ['{platform,commons,missions,edges,apps,testbed}/**/*.int.ts'],
          globalSetup: ['platform/testing/postgres-setup.ts'],
          maxWorkers: 2,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['kernel/**/*.ts', 'standards/**/*.ts', '*/*/rules/**/*.ts'],
      exclude: ['**/*.test.ts', 'standards/generate/**'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
})
