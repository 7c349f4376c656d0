import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LONG = 60_000

/** Each breaks the rule that it is named for. */
const WRONG: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'rules-are-pure': ['missions/exchange/rules/judge.ts', 'platform/database/database.ts'],
  'contract-are-pure': ['missions/exchange/contract/word.ts', 'platform/database/database.ts'],
  'room-contract': ['commons/plant/contract/org.ts', 'commons/plant/rules/name.ts'],
  'room-rules': ['commons/plant/rules/judge.ts', 'commons/plant/store/load.ts'],
  'room-store': ['commons/plant/store/save.ts', 'commons/plant/intake/move.ts'],
  'room-intake': ['commons/plant/intake/draw.ts', 'commons/plant/reactions/tell.ts'],
  'room-reactions': ['commons/plant/reactions/show.ts', 'commons/plant/screens/page.ts'],
  'room-views': ['commons/plant/views/list.ts', 'commons/plant/reactions/tell.ts'],
  'room-screens': ['commons/plant/screens/form.ts', 'commons/plant/intake/move.ts'],
  'reading-order-plant': ['commons/plant/intake/ahead.ts', 'commons/people/contract/person.ts'],
  'reading-order-alarms': ['commons/alarms/intake/ahead.ts', 'missions/exchange/contract/lane.ts'],
  'house-door': ['commons/people/intake/peep.ts', 'commons/plant/store/load.ts'],
  'kernel-is-ground': ['kernel/id.ts', 'platform/database/database.ts'],
  'standards-know-the-kernel-only': ['standards/risk.ts', 'platform/database/database.ts'],
  'platform-knows-no-house': ['platform/http/server.ts', 'commons/plant/contract/place.ts'],
  'houses-know-no-app': ['commons/people/intake/serve.ts', 'apps/server/main.ts'],
  'edges-know-contracts': ['edges/webhook/send.ts', 'commons/alarms/store/load.ts'],
  'supervision-reads-three-contracts': ['missions/district-supervision/views/all.ts', 'commons/alarms/contract/alarm.ts'],
  'station-knows-no-sender': ['apps/province-station/main.ts', 'standards/field.ts'],
  'sender-knows-no-station': ['edges/city-hub/send.ts', 'apps/province-station/wire.ts'],
  'browser-knows-no-server': ['apps/console/main.ts', 'platform/database/database.ts'],
}

/** Nothing to be said against these. */
const RIGHT: readonly (readonly [from: string, to: string])[] = [
  ['missions/exchange/intake/good.ts', 'commons/plant/contract/place.ts'],
  ['missions/exchange/rules/good.ts', 'standards/field.ts'],
  ['missions/exchange/store/good.ts', 'platform/database/database.ts'],
  ['commons/plant/rules/good.test.ts', 'platform/database/database.ts'],
  ['missions/district-supervision/views/good.ts', 'missions/exchange/contract/lane.ts'],
  ['apps/console/good.ts', 'platform/ui/button.ts'],
  ['apps/server/good.ts', 'commons/plant/store/load.ts'],
]

let place = ''
let found: ReadonlySet<string> = new Set()
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(place, path)), { recursive: true })
  await writeFile(join(place, path), text)
}
const climb = (from: string, to: string): string => `${'../'.repeat(from.split('/').length - 1)}${to}`

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'anlan-rooms-'))
  await cp(join(ROOT, 'tools/fences/dependency-rules.cjs'), join(place, 'rules.cjs'))
  await writeFile(join(place, 'tsconfig.depcruise.json'), '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }')
  const imports = [...Object.values(WRONG), ...RIGHT]
  for (const [, to] of imports) await write(to, 'export const it = 1\n')
  for (const [from, to] of imports) await write(from, `import { it } from '${climb(from, to)}'\n\nexport const own = it\n`)
  await write('kernel/egg.ts', `import { hen } from './hen.ts'\n\nexport const egg = () => hen\n`)
  await write('kernel/hen.ts', `import { egg } from './egg.ts'\n\nexport const hen = () => egg\n`)
  await write('kernel/word.ts', `import type { tongue } from './tongue.ts'\n\nexport const word = (it: typeof tongue) => it\n`)
  await write('kernel/tongue.ts', `import { word } from './word.ts'\n\nexport const tongue = () => word\n`)
  const output = await new Promise<string>((resolve) => {
    const trees = ['kernel', 'standards', 'platform', 'commons', 'missions', 'edges', 'apps']
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', 'rules.cjs', '--output-type', 'json', ...trees], { cwd: place })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', () => resolve(said))
  })
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] } }
  found = new Set(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))
}, LONG)
afterAll(() => rm(place, { recursive: true, force: true }))

describe('the fence between rooms', () => {
  it.each(Object.entries(WRONG))('%s', (rule, [from, to]) => {
    expect(found).toContain(`${rule}: ${from} → ${to}`)
  })
  it.each(RIGHT)('lets %s read %s', (from) => {
    expect([...found].filter((line) => line.includes(`: ${from} →`))).toEqual([])
  })
  it('finds a circle at run time, none of types', () => {
    const circles = [...found].filter((line) => line.startsWith('no-cycles'))
    expect(circles.some((line) => line.includes('kernel/egg.ts'))).toBe(true)
    expect(circles.some((line) => line.includes('kernel/word.ts'))).toBe(false)
  })
})
