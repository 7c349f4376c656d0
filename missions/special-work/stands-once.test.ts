import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { WORK_KIND_NAMES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { WATCHED_WORK } from '@anlan/standards/special-work/watched'
import { hazardTemplateRegister } from './contract/hazard-template.ts'
import { settingSchema } from './contract/setting.ts'
import { minutesFor } from './rules/life/sign-due.ts'
import { STARTING_TEMPLATES } from './rules/templates/starting.ts'

const ROOT = fileURLToPath(new URL('./', import.meta.url))
/** What the house says of itself; tests may spell a figure out. */
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|int)\.tsx?$/.test(name) && !name.includes('node_modules') && !name.startsWith('testing'))
const linesWith = (pattern: RegExp): string[] => SOURCES.flatMap((name) => readFileSync(`${ROOT}${name}`, 'utf8').split('\n').filter((line) => pattern.test(line)).map((line) => `${name}: ${line.trim()}`))
const FIGURES = Object.values(SPECIAL_WORK)

describe('what the enterprise sets stands once', () => {
  const setting = settingSchema.parse({})
  it('the minutes of a node: in the standards, and nowhere as a number in this house', () => {
    expect(FIGURES.filter(({ name }) => name === SPECIAL_WORK.nodeMinutes.name)).toHaveLength(1)
    expect([minutesFor('unit', setting), setting.nodeMinutes]).toEqual([SPECIAL_WORK.nodeMinutes.value, {}])
    expect(linesWith(new RegExp(String.raw`\b${SPECIAL_WORK.nodeMinutes.value}\b.*(?:分钟|MINUTE|[mM]inutes)|(?:分钟|MINUTE|[mM]inutes).*\b${SPECIAL_WORK.nodeMinutes.value}\b`))).toEqual([])
  })
  it('what is watched: kinds, levels and the height', () => {
    expect(FIGURES.filter(({ name }) => name === SPECIAL_WORK.watchedMetres.name)).toHaveLength(1)
    expect(setting.watched).toEqual(WATCHED_WORK)
    expect(linesWith(/['"](?:hot-work|confined-space)['"]: \[/).filter((line) => /'special'|'all'/.test(line))).toEqual([])
  })
  it('the kinds: templates, their register and the settings know the eight, and none is spelled out again', () => {
    expect(new Set(STARTING_TEMPLATES.map(({ kind }) => kind))).toEqual(new Set(WORK_KIND_NAMES))
    expect(hazardTemplateRegister.schema.shape.kind.options).toEqual(WORK_KIND_NAMES)
    const words = Object.values(WORK_KINDS)
    expect(SOURCES.filter((name) => words.every((it) => readFileSync(`${ROOT}${name}`, 'utf8').includes(it)))).toEqual([])
  })
})
