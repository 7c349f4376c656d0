// `npm test`: installs what it needs, then runs everything. The suites are in tools/test.ts.
process.argv.splice(2, 0, 'tools/test.ts')
await import('./prepare.mjs')
