import { describe, expect, it } from 'vitest'
import type { Content } from 'pdfmake/interfaces.js'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { print } from '@anlan/platform/paper/print'
import { WORK_KIND_NAMES, WORK_LAW, type WorkKind } from '@anlan/standards/special-work/kinds'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { Permit } from '../../contract/permit.ts'
import type { PermitPrint } from '../../contract/print-facts.ts'
import { gasTestOf, HERE, LI, permitOf, personOf, requestOf, SUN, WEDNESDAY, workerOf, ZHOU } from '../../testing/permit.ts'
import { permitPapers } from './permit-papers.ts'

const [permitPaper, blankPaper] = permitPapers
const AT = WEDNESDAY + 9 * HOUR
const printing = { at: AT, by: '苗安全', address: 'http://127.0.0.1:18750' }
const ORG = { id: '019a0000-0000-7000-8000-000000000999', name: '威海蓝跃涂料有限公司（虚构）' }
const given = (permit: Permit, copies = 3): PermitPrint => ({ permit, copies, org: ORG, links: [{ number: '高处-20261125-002', kind: 'height' }], pictures: {} })
const contentOf = (facts: PermitPrint): Content[] => permitPaper?.compose(facts as never, printing) ?? []
const bytesOf = (facts: PermitPrint) => print({ title: '安全作业票', at: AT, content: contentOf(facts) })
const saysOf = (content: readonly Content[]): string => JSON.stringify(content)
/** Everything that can happen to one: a day of readings, thirty people, a pause, a stand-in. */
const long = (kind: WorkKind): Permit => {
  const request = requestOf(kind, { content: '更换管线阀门。'.repeat(30), workers: Array.from({ length: 30 }, (_, n) => ({ ...workerOf(kind, personOf(500 + n, `作业${n}`)) })) })
  const base = permitOf(kind, 'suspended', { request })
  return {
    ...base, gas: Array.from({ length: 12 }, (_, n) => gasTestOf(WEDNESDAY + n * 2 * HOUR)), signed: base.signed.map((it) => ({ ...it, for: LI })), checks: [{ by: SUN, at: WEDNESDAY + HOUR, items: [{ text: '警戒', fine: true }, { text: '灭火器', fine: false }], note: '已补', photos: [] }],
    passages: [{ by: SUN, at: WEDNESDAY + MINUTE, what: 'person', name: '作业1', person: null, count: 1, way: 'in' }, { by: SUN, at: WEDNESDAY + 2 * MINUTE, what: 'tool', name: '扳手', person: null, count: 3, way: 'out' }],
    handovers: [{ by: SUN, at: WEDNESDAY + HOUR, from: SUN, to: ZHOU }], measures: base.measures.map((it, at) => (at === 15 ? { ...it, blanks: { text: '接火盆。'.repeat(40), author: '钱负责' } } : it)),
  }
}

describe('a printed permit', () => {
  it('has its fonts inside, and the same bytes of the same permit at the same moment', async () => {
    const [one, other] = await Promise.all([bytesOf(given(permitOf('hot-work', 'working'))), bytesOf(given(permitOf('hot-work', 'working')))])
    expect(one.subarray(0, 5).toString()).toBe('%PDF-')
    expect(one.includes('/FontFile2')).toBe(true)
    expect(one.equals(other)).toBe(true)
  })
  it('is printed of every kind in three copies, with who holds which, its measures and whoever signs', async () => {
    for (const kind of WORK_KIND_NAMES) {
      const says = saysOf(contentOf(given(permitOf(kind, 'finished'))))
      for (const words of ['第一联', '第二联', '第三联', ...WORK_LAW[kind].copies, ...WORK_MEASURES[kind].map(({ text }) => text), `/special-work/p/`]) expect([kind, words, says.includes(words)]).toEqual([kind, words, true])
      expect((await bytesOf(given(permitOf(kind, 'finished'), 1))).length).toBeGreaterThan(10_000)
    }
  })
  it('lacks what the sample form lacks', () => {
    const saysOfKind = (kind: WorkKind) => saysOf(contentOf(given(permitOf(kind, 'working'), 1)))
    expect(saysOfKind('blinding')).not.toContain('作业申请时间')
    expect(saysOfKind('blinding')).toContain('实际作业开始时间')
    expect(saysOfKind('road-closure')).not.toContain('作业申请时间')
    expect(saysOfKind('lifting')).not.toContain('关联的其他特殊作业')
    expect(saysOfKind('lifting')).not.toContain('"作业负责人"')
    expect(saysOfKind('temporary-power')).not.toContain('"作业单位"')
    expect(saysOfKind('confined-space')).not.toContain('"作业地点"')
    expect(saysOfKind('height')).toContain('"作业地点"')
  })
  it('carries what has no room on an annex, and says so on the form', async () => {
    for (const kind of ['hot-work', 'confined-space'] as const) {
      const says = saysOf(contentOf(given(long(kind), 1)))
      for (const words of ['附页', '等 30 人（见附页）', '（全文见附页）', '其余见附页', '作业过程', '暂停作业', '交接监护', '异常：灭火器', '扳手 × 3', '（代李作业）']) expect([kind, words, says.includes(words)]).toEqual([kind, words, true])
    }
    expect(saysOf(contentOf(given({ ...permitOf('height', 'draft'), hazards: null }, 1)))).not.toContain('附页：')
  })
  it('is marked when it was written up from paper, is void or is not issued', () => {
    expect(saysOf(contentOf(given(permitOf('height', 'working', { fromPaper: true, upgraded: true }))))).toMatch(/纸质补录.*升级管理/)
    expect(saysOf(contentOf(given(permitOf('height', 'void'))))).toContain('已作废')
    expect(saysOf(contentOf(given(permitOf('height', 'preparing'))))).toContain('未签发，不得作业')
  })
  it('has the pictures of hands, the marks of presence, the one who signed for another level and the acceptance', () => {
    const base = permitOf('hot-work', 'closed', { acceptance: { by: ZHOU, at: AT, picture: 'p1', opinion: '现场已清理，验收合格', presence: HERE } })
    const permit: Permit = { ...base, signed: [...base.signed.map((it) => ({ ...it, picture: 'p1' })), { ...(base.signed[0] as Permit['signed'][number]), node: 'approver', upgraded: true, opinion: '同意升级' }] }
    const says = saysOf(contentOf({ ...given(permit, 1), pictures: { p1: 'data:image/jpeg;base64,xx' } }))
    for (const words of ['data:image/jpeg', '〔定位〕', '升级审批意见', '同意升级', '现场已清理，验收合格']) expect(says).toContain(words)
  })
  it('is ready within a second and a half, in three copies with annexes', async () => {
    await bytesOf(given(permitOf('height', 'working')))
    // Of the processor: what else this machine does at the time is not the paper's.
    const began = process.cpuUsage()
    await bytesOf(given(permitOf('hot-work', 'working')))
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1_000).toBeLessThan(1_500)
  })
  it('is there blank for each kind, with places for hands', async () => {
    for (const kind of WORK_KIND_NAMES) {
      const content = blankPaper?.compose({ kind, org: ORG } as never, printing) ?? []
      for (const words of ['纸质应急表格', '是□　否□', ...WORK_MEASURES[kind].map(({ text }) => text)]) expect(saysOf(content)).toContain(words)
    }
    const content = blankPaper?.compose({ kind: 'hot-work', org: ORG } as never, printing) ?? []
    expect((await print({ title: '空白安全作业票', at: AT, content })).length).toBeGreaterThan(10_000)
  })
})
