import { openDatabase } from '@anlan/platform/database/database'
import { orgsWithJournal, verifyChain } from '@anlan/platform/journal/verify'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { resolve } from 'node:path'

/** `npm run audit -- verify`: computes every org's hash chain anew and names the first line that does not fit. */

const [verb] = process.argv.slice(2)
if (verb !== 'verify') {
  process.stdout.write('用法：npm run audit -- verify\n')
  process.exit(2)
}

const own = process.env['DATABASE_URL'] === undefined
const running = process.env['DATABASE_URL'] ?? undefined
const postgres = running === undefined ? await startPostgres({ folder: resolve(process.env['DATA_DIR'] ?? '.data', 'postgres') }) : undefined
const database = openDatabase({ url: running ?? postgres?.url ?? '', connections: 2 })
let broken = 0
for (const org of await orgsWithJournal(database)) {
  const finding = await verifyChain(database, org)
  if (!finding.intact) broken += 1
  process.stdout.write(finding.intact ? `✓ ${org} 共 ${finding.lines} 条，链完整\n` : `✗ ${org} 第 ${finding.seq} 条${finding.fault === 'changed' ? '被改动' : finding.fault === 'missing' ? '缺失' : '之后被截断'}\n`)
}
await database.close()
if (own) await postgres?.stop()
process.stdout.write(broken === 0 ? '审计链全部完整\n' : `${broken} 个单位的审计链不完整\n`)
process.exitCode = broken === 0 ? 0 : 1
