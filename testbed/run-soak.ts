import { readArguments } from './arguments.ts'
import { known, type Outcome, round, type Say, say, table, unknownName } from './outcome.ts'

/** `npm run soak -- NAME --seed N [--scale S]`: the long ones. The last line is one JSON object. */

type Soak = (wanted: { seed: number; scale: number; say: Say }) => Promise<Outcome>

const { name, seed, scale } = readArguments(process.argv.slice(2))
if (!(await known('soaks', '.ts')).includes(name)) await unknownName('soak', 'soaks', '.ts')
const soak = (await import(`./soaks/${name}.ts`)) as Record<string, Soak>
const began = performance.now()
const outcome = await soak[`${name}Soak`]?.({ seed, scale, say })
if (outcome === undefined) process.exit(2)
const seconds = round((performance.now() - began) / 1000, 1)
say(`\nSoak ${name}, seed ${seed}, scale ${scale}\n${table([...Object.entries(outcome.figures), ['seconds', seconds]])}`)
say(JSON.stringify({ soak: name, seed, scale, passed: outcome.passed, failed: outcome.failed, figures: { ...outcome.figures, seconds } }))
process.exit(outcome.failed === 0 ? 0 : 1)
