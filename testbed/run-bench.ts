import { readArguments } from './arguments.ts'
import { known, type Outcome, say, table, unknownName } from './outcome.ts'

/** `npm run bench -- NAME`: measured beside a baseline in the same run. The last line is one JSON object. */

const { name } = readArguments(process.argv.slice(2))
if (!(await known('benches', '.bench.ts')).includes(name)) await unknownName('bench', 'benches', '.bench.ts')
const { bench } = (await import(`./benches/${name}.bench.ts`)) as { bench: (say: (line: string) => void) => Promise<Pick<Outcome, 'figures'>> }
const { figures } = await bench(say)
say(`\nBench ${name}\n${table(Object.entries(figures))}`)
say(JSON.stringify({ bench: name, figures }))
process.exit(0)
