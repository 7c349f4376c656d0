import { describe, expect, it } from 'vitest'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { APPROVING_NODE, WORK_KIND_NAMES, WORK_LAW } from '@anlan/standards/special-work/kinds'
import { settingSchema } from '../contract/setting.ts'
import { detailOf, LI, permitOf, QIAN, requestOf, SUN, WU, ZHOU } from '../testing/permit.ts'
import { type Candidate, candidatesFor, chainOf, upgradersOf } from './chain.ts'

const NOTHING_SET = settingSchema.parse({})
const PEOPLE: readonly Candidate[] = [{ ...QIAN, roles: ['worker'] }, { ...WU, roles: ['team-leader'] }, { ...SUN, roles: ['safety-manager'] }, { ...ZHOU, roles: ['principal'] }, { ...LI, roles: [] }]
const names = (permit: Parameters<typeof chainOf>[0], setting: Parameters<typeof chainOf>[1] = NOTHING_SET) => Object.fromEntries(chainOf(permit, setting, PEOPLE).map(({ node, may }) => [node, may.map(({ name }) => name)]))

describe('the chain', () => {
  it.each(WORK_KIND_NAMES)('of %s has the nodes of its form in their order, each with somebody', (kind) => {
    const chain = chainOf(permitOf(kind, 'preparing'), NOTHING_SET, PEOPLE)
    expect(chain.map(({ node }) => node)).toEqual(WORK_LAW[kind].signs)
    expect(chain.every(({ may, since }) => may.length > 0 && since === null)).toBe(true)
    expect(WORK_LAW[kind].signs).toContain(APPROVING_NODE[kind])
  })
  it.each([['special', ZHOU.name], ['first', SUN.name], ['second', WU.name], [null, WU.name]] as const)('hot work %s is approved by its office', (level, name) =>
    expect(names({ ...permitOf('hot-work', 'preparing'), level })).toEqual({ 'in-charge': [QIAN.name], unit: [WU.name], safety: [SUN.name], approver: [name], 'shift-check': [WU.name] }))
  it('of lifting begins with who commands, or else is in charge', () => {
    expect(names(permitOf('lifting', 'preparing'))['commander']).toEqual([QIAN.name])
    expect(names(permitOf('lifting', 'preparing', { request: requestOf('lifting', { detail: detailOf('lifting', { commander: LI }) }) }))['commander']).toEqual([LI.name])
  })
  it('goes by what the enterprise has set; what has nobody in it is not set', () => {
    const own = settingSchema.parse({ offices: { 'safety-department': { persons: [LI.id] } }, nodes: { safety: { roles: ['principal'] }, unit: {} } })
    expect(names(permitOf('hot-work', 'preparing'), own)).toMatchObject({ approver: [LI.name], safety: [ZHOU.name], unit: [WU.name] })
  })
  it('gives each node its own time, or the default', () => {
    const minutes = chainOf(permitOf('confined-space', 'preparing'), settingSchema.parse({ nodeMinutes: { unit: 45 } }), PEOPLE).map((it) => it.minutes)
    expect(minutes).toEqual([SPECIAL_WORK.nodeMinutes.value, 45])
  })
  it('is upgraded by the office of one level higher, above the highest by the principal', () => {
    const upgraders = (level: 'second' | 'first' | 'special') => upgradersOf({ ...permitOf('hot-work'), level }, NOTHING_SET, PEOPLE).map(({ name }) => name)
    expect([upgraders('second'), upgraders('first'), upgraders('special')]).toEqual([[SUN.name], [ZHOU.name], [ZHOU.name]])
  })
  it('asks for everybody who may be meant', () => {
    const own = settingSchema.parse({ offices: { leader: { persons: [SUN.id], roles: ['worker'] } } })
    expect(candidatesFor(permitOf('hot-work'), own)).toEqual({ persons: [QIAN.id, SUN.id], roles: ['principal', 'safety-manager', 'team-leader', 'worker'] })
    expect(candidatesFor(permitOf('lifting', 'draft', { request: requestOf('lifting', { detail: detailOf('lifting', { commander: LI }) }) }), NOTHING_SET).persons).toEqual([QIAN.id, LI.id])
  })
})
