import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '@anlan/kernel/event'
import { danger, id, NOW } from '../testing/sample-records.ts'
import { timelineEntry } from './timeline.ts'

const line = (type: string, data: unknown): JournalEvent => ({
  id: id(1), org: id(2), seq: 1, type, v: 1, at: NOW, recordedAt: NOW, actor: { kind: 'person', id: id(3), name: '王芳' }, subject: id(4), cause: null, correlation: null, data,
})
const person = (name: string) => ({ id: id(5), name })

describe('given lines of the journal', () => {
  it.each([
    ['danger-reported', '上报隐患', { photosBefore: [id(7)] }, '3 号泵滴漏', [id(7)]],
    ['danger-confirmed', '确认隐患（五定）', { responsible: person('王芳'), acceptor: person('李班长'), deadline: '2026-11-30', measures: '更换' }, '整改责任人王芳，期限 2026-11-30，验收人李班长。更换', []],
    ['danger-confirmed', '确认隐患（五定）', {}, '整改责任人未定，期限 未定，验收人未定。', []],
    ['danger-rejected', '驳回隐患', { rejectedReason: '重复' }, '重复', []],
    ['danger-rectified', '完成整改', { rectification: '已更换', photosAfter: [id(8)] }, '已更换', [id(8)]],
    ['danger-sent-back', '验收退回', { sentBackReason: '渗漏' }, '渗漏', []],
    ['danger-sent-back', '验收退回', { sentBackReason: undefined }, null, []],
    ['danger-closed', '验收并关闭隐患', { acceptComment: '好' }, '好', []],
    ['danger-overdue', '隐患超期未整改', { deadline: '2026-11-20', climbed: 2 }, '已超过整改期限 2026-11-20，上报第 2 级', []],
    ['danger-reassigned', '重新指派', { responsible: person('王芳'), acceptor: person('李班长'), reassignReason: '休假' }, '整改责任人王芳，验收人李班长。休假', []],
    ['danger-reassigned', '重新指派', {}, '整改责任人未定，验收人未定。', []],
    ['danger-extension-asked', '申请延期', { extensionAsked: { until: '2026-12-01', reason: '未到货' } as never }, '申请延至 2026-12-01。未到货', []],
    ['danger-extension-asked', '申请延期', {}, null, []],
    ['danger-extended', '同意延期', { extensions: 1, deadline: '2026-12-01', extensionComment: '同意' }, '第 1 次延期，延至 2026-12-01。同意', []],
    ['danger-extended', '同意延期', { extensions: 1, deadline: '2026-12-01' }, '第 1 次延期，延至 2026-12-01。', []],
    ['danger-extension-refused', '不同意延期', { extensionComment: '有备件' }, '有备件', []],
    ['danger-extension-refused', '不同意延期', {}, null, []],
    ['danger-supervised', '内部督办', { supervision: { everyDays: 3, requirement: '尽快' } as never }, '每 3 天报告一次进展。尽快', []],
    ['danger-supervised', '内部督办', {}, null, []],
    ['danger-released', '解除督办', { releaseReason: '已控制' }, '已控制', []],
    ['danger-released', '解除督办', {}, null, []],
    ['danger-progress-told', '报告整改进展', { progress: { percent: 40, text: '已到货' } as never }, '完成 40 %。已到货', []],
    ['danger-progress-told', '报告整改进展', {}, null, []],
    ['danger-planned', '编制治理方案', { treatment: { until: '2026-12-01', fund: 3, measures: '更换' } as never }, '治理时限 2026-12-01，资金 3 万元。更换', []],
    ['danger-planned', '编制治理方案', {}, null, []],
    ['danger-plan-approved', '批准治理方案', { treatment: { decided: { comment: '同意' } } as never }, '同意', []],
    ['danger-plan-approved', '批准治理方案', {}, null, []],
    ['danger-plan-returned', '退回治理方案', { treatment: { decided: { comment: '补充' } } as never }, '补充', []],
    ['danger-plan-returned', '退回治理方案', {}, null, []],
    ['danger-major-told', '报告重大事故隐患', { majorReport: { authority: '区局', workers: '职代会' } as never }, '监管部门：区局。职工：职代会', []],
    ['danger-major-told', '报告重大事故隐患', {}, null, []],
    ['danger-co-accepted', '会同验收', { acceptances: [{ comment: '已看' }] as never }, '已看', []],
    ['danger-co-accepted', '会同验收', {}, null, []],
  ])('when it is %s, then it is told in words', (type, title, more, detail, photos) => {
    expect(timelineEntry(line(`dual-prevention.${type}`, { danger: danger(more) }))).toMatchObject({ title, detail, photos, who: '王芳', at: NOW })
  })
  it('when a reassessment is asked for or done, or a sheet comes back, then it says why', () => {
    const detail = (type: string, data: unknown) => timelineEntry(line(`dual-prevention.${type}`, data)).detail
    expect(detail('reassessment-required', { request: { why: 'change', note: '更换储罐', dueOn: '2026-11-30' } })).toBe('变更：更换储罐，2026-11-30 前完成')
    expect(detail('reassessment-completed', { conclusion: '不变' })).toBe('不变')
    expect(detail('worksheet-returned', { worksheet: { returnedReason: '漏了步骤' } })).toBe('漏了步骤')
  })
  const evidence = { cleared: '已退净', isolated: '盲板两处', confirmedBy: person('王芳'), photos: [id(7)] }
  it.each([
    ['request', '申请停用检维修', { reason: '大修', evidence }, undefined, '大修。清空：已退净；隔离：盲板两处；现场确认王芳', [id(7)]],
    ['request', '申请停用检维修', { reason: '大修' }, undefined, '大修', []],
    ['approve', '批准停用', { approval: { comment: '已核实' } }, undefined, '已核实', []],
    ['approve', '批准停用', {}, undefined, null, []],
    ['refuse', '不批准停用', { approval: { comment: '未挂牌' } }, undefined, '未挂牌', []],
    ['refuse', '不批准停用', { approval: { comment: '' } }, undefined, null, []],
    ['withdraw', '撤回停用', {}, '改期', '改期', []],
    ['begin', '停用开始', {}, undefined, null, []],
    ['shorten', '提前结束停用', {}, '已完工', '已完工', []],
    ['ask-extension', '申请停用延期', {}, '缺件', '缺件', []],
    ['extend', '同意停用延期', {}, undefined, null, []],
    ['refuse-extension', '不同意停用延期', {}, '不延', '不延', []],
    ['lapse', '停用到期，待复产检查', {}, undefined, null, []],
    ['restart', '完成复产检查', { restart: { comment: '合格', photos: [id(8)] } }, undefined, '合格', [id(8)]],
    ['restart', '完成复产检查', {}, undefined, null, []],
    ['signs', '发现停用疑点', { signs: [{ title: '停用期间有排查' }, { title: '频繁停用' }] }, undefined, '停用期间有排查；频繁停用', []],
    ['signs', '发现停用疑点', {}, undefined, '', []],
    ['explain', '说明停用疑点', {}, '已说明', '已说明', []],
  ])('when a stop goes on by %s, then it is told in words', (step, title, stop, note, detail, photos) => {
    expect(timelineEntry(line('dual-prevention.stop-saved', { stop, step, note }))).toMatchObject({ title, detail, photos })
  })
  it('when it is about another record or unknown, then its title stands alone', () => {
    expect(timelineEntry(line('dual-prevention.unit-saved', { unit: {} }))).toMatchObject({ title: '保存了风险单元', detail: null })
    expect(timelineEntry(line('x.y', { danger: danger() }))).toMatchObject({ title: 'x.y', detail: null })
  })
})
