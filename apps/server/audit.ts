import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { openDatabase } from '@anlan/platform/database/database'
import { type ChainFinding, orgsWithJournal, verifyChain } from '@anlan/platform/journal/verify'
import { runningAddress } from '@anlan/platform/postgres/cluster'
import { startPostgres } from '@anlan/platform/postgres/embedded'

/** `npm run audit -- verify`: computes every org's hash chain anew and names the first line that does not fit. */

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const FAULTS = { changed: '被改动', missing: '缺失', cut: '起被截断' } as const

const told = (finding: ChainFinding): string =>
  finding.intact ? `✓ ${finding.org} 共 ${finding.lines} 条，链完整` : `✗ ${finding.org} 第 ${finding.seq} 条${FAULTS[finding.fault]}`

/** The database as it is: named, running under the launcher, or at rest and started for this look only. */
const reach = async (): Promise<{ url: string; leave: () => Promise<void> }> => {
  const stay = async (): Promise<void> => undefined
  const given = process.env['DATABASE_URL'] ?? ''
  if (given !== '') return { url: given, leave: stay }
  const folder = resolve(process.env['DATA_DIR'] ?? '.data', 'postgres')
  if (!existsSync(folder)) {
    say(`没有找到数据目录 ${folder}，请用 DATA_DIR 指定`)
    process.exit(2)
  }
  try {
    const postgres = await startPostgres({ folder })
    return { url: postgres.url, leave: postgres.stop }
  } catch {
    return { url: await runningAddress(folder), leave: stay }
  }
}

const [verb] = process.argv.slice(2)
if (verb !== 'verify') {
  say('用法：npm run audit -- verify')
  process.exit(2)
}
const { url, leave } = await reach()
const database = openDatabase({ url, connections: 2 })
let broken = 0
for (const org of await orgsWithJournal(database)) {
  const finding = await verifyChain(database, org)
  if (!finding.intact) broken += 1
  say(told(finding))
}
await database.close()
await leave()
say(broken === 0 ? '审计链全部完整' : `${broken} 个单位的审计链不完整`)
process.exitCode = broken === 0 ? 0 : 1
