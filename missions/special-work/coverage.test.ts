import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SPECIAL_WORK_CLAUSES } from '@anlan/standards/special-work/clauses'
import { SPECIAL_WORK_COVERAGE } from '@anlan/standards/special-work/coverage'
import { GATES } from './rules/gates/gates.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLAUSES = Object.keys(SPECIAL_WORK_CLAUSES) as (keyof typeof SPECIAL_WORK_CLAUSES)[]
const SOFTWARE = CLAUSES.flatMap((clause) => {
  const found = SPECIAL_WORK_COVERAGE[clause]
  return found.how === 'software' ? [{ clause, ...found }] : []
})

const filesBelow = (folder: string, fits: RegExp): string[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => fits.test(name) && !name.includes('node_modules')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
const textOf = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8')

/** Every route that the houses declare, those of the phone below /m. */
const routes = new Set(
  ['missions', 'commons'].flatMap((row) =>
    readdirSync(`${ROOT}${row}`).flatMap((house) =>
      existsSync(`${ROOT}${row}/${house}/screens`)
        ? filesBelow(`${row}/${house}/screens`, /^(?:index\.tsx|[\w-]*pages\.ts)$/).flatMap((file) => {
            const text = textOf(file)
            const phoneFrom = file.endsWith('phone-pages.ts') ? 0 : /\bphone: \[/.exec(text)?.index ?? Number.POSITIVE_INFINITY
            return [...text.matchAll(/path: '([^']+)'/g)].map((it) => `${it.index > phoneFrom ? '/m' : ''}/${house}/${it[1]}`)
          })
        : []),
  ),
)

/** A clause in the text, with those that stand behind it after a comma. */
const CITED = /(GB 30871-2022|AQ 3064\.2-2025) (\d+(?:\.\d+)*|附录[AB](?:\.\d+)?)((?:[,、–] ?\d+(?:\.\d+)+)*)/gu
const SOURCES = [...filesBelow('missions/special-work', /\.tsx?$/), ...filesBelow('standards/special-work', /\.ts$/)]

describe('how the clauses of special work are kept', () => {
  it('is said of each, once', () => expect(Object.keys(SPECIAL_WORK_COVERAGE).toSorted()).toEqual(CLAUSES.toSorted()))

  it.each(CLAUSES)('%s: in words', (clause) => {
    const found = SPECIAL_WORK_COVERAGE[clause]
    const words = found.how === 'not-applicable' ? [found.why] : found.how === 'procedure' ? [found.who, found.does] : [found.does]
    expect(words.every((it) => it.trim().length > 1)).toBe(true)
  })

  it.each(SOFTWARE)('$clause: names tests and screens that exist', ({ tests, screens }) => {
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((file) => !/\.(?:test|int|story|browser)\.tsx?$/.test(file) || !existsSync(`${ROOT}${file}`))).toEqual([])
    expect(screens.length).toBeGreaterThan(0)
    expect(screens.filter((route) => !routes.has(route))).toEqual([])
  })

  it.each(GATES)('the gate $name stands at a clause that the software keeps', ({ clause }) => {
    const found = SPECIAL_WORK_COVERAGE[clause as keyof typeof SPECIAL_WORK_COVERAGE]
    expect(found.how).toBe('software')
  })

  it('knows every clause that the code cites', () => {
    const listed = (code: string, place: string): boolean => CLAUSES.some((it) => it === `${code} ${place}` || it.startsWith(`${code} ${place}.`))
    const unknown = SOURCES.flatMap((path) =>
      [...textOf(path).matchAll(CITED)].flatMap(([, code = '', first = '', more = '']) => [first, ...more.split(/[,、–] ?/).filter((it) => it !== '')].filter((place) => !listed(code, place)).map((place) => `${path}: ${code} ${place}`)))
    expect(unknown).toEqual([])
  })
})
