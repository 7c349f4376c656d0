import type { Id } from '@anlan/kernel/id'
import { makeId } from '@anlan/kernel/id'
import { tokenHash } from '@anlan/platform/auth/token'
import { type Database, sql } from '@anlan/platform/database/database'
import { BENCH_ORG } from '../api/ground.ts'

export const PEOPLE = 5_000
export const SOURCE: Id = '01900000-0000-7000-8000-0000000000bb'
export const TOKEN = 'bench-token-of-nobody'
export const PLAN = '厂区'
export const [WIDTH, HEIGHT] = [2_000, 1_000]
/** A square that nobody may enter; whoever is sent there is an alarm of the fence. */
export const FORBIDDEN = { left: 1_900, low: 900, right: 1_990, high: 990 }

const idOf = (kind: number, index: number): Id => {
  const chance = new Uint8Array(10)
  chance[0] = kind
  new DataView(chance.buffer).setUint32(4, index)
  return makeId(1_764_000_000_000, chance)
}
export const numberOf = (index: number): string => `E2E-${index}`

const square = (left: number, low: number, right: number, high: number) => ({ kind: 'polygon', ring: [{ x: left, y: low }, { x: right, y: low }, { x: right, y: high }, { x: left, y: high }], holes: [] })

/** Two hundred fences side by side, of which one is forbidden. */
const fences = () => [
  { name: '禁区', shape: square(FORBIDDEN.left, FORBIDDEN.low, FORBIDDEN.right, FORBIDDEN.high), rules: [{ kind: 'intrusion' }] },
  ...Array.from({ length: 200 }, (_, n) => {
    const [left, low] = [(n % 20) * 90, Math.floor(n / 20) * 85]
    return { name: `区域 ${n + 1}`, shape: square(left, low, left + 88, low + 83), rules: [{ kind: 'over-count', threshold: 500, operator: '>' }] }
  }),
]

const BY = JSON.stringify({ kind: 'system', id: 'bench', name: '测试' })

/** Plan, people, cards, bindings, fences and one source that speaks for all, laid past the commands: it is not these that are measured. */
export const layGround = (database: Database): Promise<void> =>
  database.within({ org: BENCH_ORG }, async (tx) => {
    const rows = (register: string, data: readonly object[], kind: number) =>
      tx.run(sql`insert into register_row (org_id, register, id, data, updated_at, updated_by)
        select ${BENCH_ORG}, ${register}, (r->>'id')::uuid, r->'data', 0, ${BY}::json from json_array_elements(${JSON.stringify(data.map((it, n) => ({ id: idOf(kind, n), data: it })))}::json) r`)
    await rows('plant.plan', [{ name: PLAN, widthMetres: WIDTH, heightMetres: HEIGHT, image: '' }], 1)
    await rows('positioning.fence', fences().map((it) => ({ plan: PLAN, floors: null, temporary: false, from: null, until: null, production: true, active: true, ...it, rules: it.rules.map((rule) => ({ who: { classes: [], posts: [], persons: [] }, but: { classes: [], posts: [], persons: [] }, threshold: null, operator: null, graceSeconds: null, level: null, windows: [], ...rule })) })), 2)
    await rows('positioning.card', Array.from({ length: PEOPLE }, (_, n) => ({ number: numberOf(n), kind: 'person', model: '', explosionProof: '', faulty: false, note: '' })), 3)
    await tx.run(sql`insert into person (org_id, id, name, kind, changed_by, changed_at) select ${BENCH_ORG}, (r->>'id')::uuid, r->>'name', 'employee', '测试', 0
      from json_array_elements(${JSON.stringify(Array.from({ length: PEOPLE }, (_, n) => ({ id: idOf(4, n), name: `员工${n}` })))}::json) r`)
    await tx.run(sql`insert into card_binding (org_id, card, bound_at, number, person, bound_by) select ${BENCH_ORG}, (r->>'card')::uuid, 0, r->>'number', (r->>'person')::uuid, '测试'
      from json_array_elements(${JSON.stringify(Array.from({ length: PEOPLE }, (_, n) => ({ card: idOf(3, n), person: idOf(4, n), number: numberOf(n) })))}::json) r`)
    await tx.run(sql`insert into fix_source (org_id, id, version, name, protocol, coordinates, token_hash, active) values (${BENCH_ORG}, ${SOURCE}, 1, '压力测试', 'mqtt', 'plan', ${tokenHash(TOKEN)}, true)`)
    await tx.run(sql`insert into engine_setting (org_id, version) values (${BENCH_ORG}, 1)`)
  })
