import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CLAUSE_IDS, type ClauseId, clauseEdition, clauseOf, clauseStatus, isClauseId } from '@anlan/standards/clause'
import { datesStatus, type Edition, editionName, editionStatus } from '@anlan/standards/edition'
import { EDITIONS } from '@anlan/standards/editions'
import { limitStatus } from '@anlan/standards/limit'
import { LIMITS } from '@anlan/standards/limits'
import { specialWorkCoverage } from './ledger-coverage.ts'

/**
 * Writes docs/ledger.md, the acceptance document: clause → what it asks → status → data, rule, test, screen.
 * `--check` fails when the file is stale. Either way a citation of a clause that is not registered fails.
 */

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

type Kind = 'data' | 'rule' | 'test' | 'screen'

const KINDS: readonly Kind[] = ['data', 'rule', 'test', 'screen']

/** Where clauses and editions are declared: no use of them. */
const DECLARATIONS = new Set(['standards/clauses.ts', 'standards/editions.ts', 'tools/ledger.ts', 'tools/ledger.test.ts', 'standards/special-work/clauses.ts', 'standards/special-work/coverage-national.ts', 'standards/special-work/coverage-industry.ts'])

const kindOf = (path: string): Kind => {
  if (/\.(test|int|story|browser)\.tsx?$/.test(path)) return 'test'
  if (/\/screens\/|^apps\/console\/|^platform\/ui\//.test(path)) return 'screen'
  return path.startsWith('standards/') ? 'data' : 'rule'
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** The clause in words or quotes, not as the head of a longer one; or, in quotes, a figure that comes from it. */
const citationOf = (id: ClauseId): RegExp => {
  const figures = new Set(LIMITS.filter((it) => it.clause === id).map((it) => it.name))
  return new RegExp([`(?<![\\p{L}\\p{N}])${escape(id)}(?![\\p{N}（]|\\.\\p{N})`, ...[...figures].map((name) => `'${name}'`)].join('|'), 'u')
}

/** Strings that start like a citation, with the code of an edition, and name no registered clause. */
export const unknownCitations = (sources: readonly Source[]): string[] => {
  const literal = new RegExp(`(['"])((?:${Object.keys(EDITIONS).map(escape).join('|')}) [^'"\\n]{1,24})\\1`, 'gu')
  return sources
    .filter(({ path }) => !DECLARATIONS.has(path) && kindOf(path) !== 'test')
    .flatMap(({ path, text }) =>
      [...text.matchAll(literal)].map((match) => match[2] ?? '').filter((it) => !isClauseId(it)).map((it) => `${path}: ${it}`),
    )
}

const placesOf = (id: ClauseId, sources: readonly Source[]): Record<Kind, string[]> => {
  const citation = citationOf(id)
  const places: Record<Kind, string[]> = { data: [], rule: [], test: [], screen: [] }
  for (const { path, text } of sources) if (!DECLARATIONS.has(path) && citation.test(text)) places[kindOf(path)].push(path)
  return places
}

const cell = (paths: readonly string[]): string => (paths.length === 0 ? '—' : paths.map((path) => `\`${path}\``).join('<br>'))

const chapter = (edition: Edition, sources: readonly Source[]): string[] => {
  const ids = CLAUSE_IDS.filter((id) => clauseEdition(id).code === edition.code)
  const from = edition.from === null ? '施行日期不详' : `${edition.from} 施行${datesStatus(edition) === '待核' ? '（日期待核）' : ''}`
  const until = edition.until === undefined ? '' : `，${edition.until} 停止执行`
  const rows = ids.map((id) => {
    const places = placesOf(id, sources)
    return `| ${id} | ${clauseOf(id).summary} | ${clauseStatus(id)} | ${KINDS.map((kind) => cell(places[kind])).join(' | ')} |`
  })
  const table = rows.length === 0 ? ['尚未引用具体条款。'] : ['| 条款 | 要点 | 状态 | 数据 | 规则 | 测试 | 画面 |', '|---|---|---|---|---|---|---|', ...rows]
  return [`## ${editionName(edition)}`, '', `${edition.kind}；${editionStatus(edition)}；${from}${until}。${edition.note}。`, '', ...table, '']
}

const figures = (): string[] => [
  '## 数值一览',
  '',
  '| 数值 | 取值 | 依据 | 状态 | 起 | 止 |',
  '|---|---|---|---|---|---|',
  ...LIMITS.map((it) => `| ${it.title} | ${it.value} ${it.unit} | ${[it.clause, it.source].filter(Boolean).join('；')} | ${limitStatus(it)} | ${it.from} | ${it.until ?? ''} |`),
  '',
]

export const ledgerOf = (sources: readonly Source[]): string =>
  [
    '# 条款台账',
    '',
    '由 `node tools/ledger.ts` 生成，请勿手工修改。状态为待核的条款尚未核对原文，按可替换的数据处理。',
    '“数据”是标准数据中引用该条款的文件，“规则”是据以判断的代码，引用条款本身或出自该条款的数值均计入。',
    '',
    ...Object.values<Edition>(EDITIONS).flatMap((edition) => chapter(edition, sources)),
    ...specialWorkCoverage(),
    ...figures(),
  ].join('\n')

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'docs'])

const readSources = async (root: string, folder = root): Promise<Source[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && !SKIPPED.has(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry): Promise<Source[]> => {
        const full = join(folder, entry.name)
        if (entry.isDirectory()) return readSources(root, full)
        if (!/\.tsx?$/.test(entry.name)) return []
        return [{ path: relative(root, full).replaceAll('\\', '/'), text: await readFile(full, 'utf8') }]
      }),
  )
  return found.flat()
}

const main = async (check: boolean): Promise<number> => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const target = join(root, 'docs/ledger.md')
  const sources = await readSources(root)
  const unknown = unknownCitations(sources)
  for (const line of unknown) process.stdout.write(`${line} is not registered in standards/clauses.ts\n`)
  const fresh = ledgerOf(sources)
  if (!check) await writeFile(target, fresh)
  const stale = check && (await readFile(target, 'utf8').catch(() => '')) !== fresh
  if (stale) process.stdout.write('docs/ledger.md is stale: run node tools/ledger.ts\n')
  return stale || unknown.length > 0 ? 1 : 0
}

if (import.meta.main) process.exitCode = await main(process.argv.includes('--check'))
