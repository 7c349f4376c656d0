import { describe, expect, it } from 'vitest'
import { planOf, stopFacts } from './delivered.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')

describe('the plan of a major danger 五落实', () => {
  it('given none, when it is read, then there is none', () => expect([planOf({}), planOf({ treatment: null }), planOf({ treatment: [] })]).toEqual([null, null, null]))
  it('given a whole plan, then all five stand there', () => {
    const treatment = { state: 'approved', measures: '更换储罐', duty: '设备部', fund: 30, fundSource: '安全费用', until: '2026-12-20', emergency: '专项预案', interim: '停止进料' }
    expect(planOf({ treatment })).toEqual({
      state: '治理方案已批准', missing: [],
      lines: [
        { title: '措施', words: '更换储罐' }, { title: '责任', words: '设备部' }, { title: '资金', words: '30 万元，安全费用' }, { title: '时限', words: '2026-12-20' },
        { title: '预案', words: '专项预案' }, { title: '临时管控', words: '停止进料' },
      ],
    })
  })
  it('given half a plan, then what is missing is named', () => {
    expect(planOf({ treatment: { measures: '更换', responsible: { name: '周明远' }, deadline: '2026-12-01', state: 'odd', fund: Number.NaN } })).toEqual({
      state: null, missing: ['资金', '预案'], lines: [{ title: '措施', words: '更换' }, { title: '责任', words: '周明远' }, { title: '时限', words: '2026-12-01' }],
    })
  })
})

describe('a stop', () => {
  it('given nothing but span and reason, then approval and evidence are missing', () => expect(stopFacts({ reason: '检修' })).toEqual({ lines: [], missing: ['批准', '证据'], signs: [] }))
  it('given approval, evidence, restart and explanation, then they are shown in words', () => {
    const by = { id: 'x', name: '林静' }
    expect(
      stopFacts({
        approval: { approved: true, by, at: AT, comment: '同意' },
        evidence: { cleared: '已清空置换', isolated: '加盲板', confirmedBy: { name: '孙大为' }, photos: ['a', 'b'] },
        restart: { by, at: AT, comment: '合格' },
        explanation: { text: '停电检修', by, at: AT },
        signs: [{ title: '停用期间仍有排查记录', facts: ['11月20日 2 次', 7] }, '停用前有隐患未整改', { title: '' }, null],
      }),
    ).toEqual({
      lines: [
        { title: '批准', words: '林静，2026-11-23 09:00，同意' }, { title: '证据', words: '清空：已清空置换；隔离：加盲板；确认人：孙大为；照片 2 张' },
        { title: '复产检查', words: '林静，2026-11-23 09:00，合格' }, { title: '企业说明', words: '林静，2026-11-23 09:00，停电检修' },
      ],
      missing: [],
      signs: ['停用期间仍有排查记录：11月20日 2 次；7', '停用前有隐患未整改'],
    })
  })
  it('given odd parts, then nothing breaks', () => {
    expect(stopFacts({ approval: { approved: false, at: -1 }, evidence: { photos: [] }, signs: 'x' })).toEqual({ lines: [{ title: '批准', words: '未批准' }], missing: ['证据'], signs: [] })
    expect(stopFacts({ evidence: 'x', approval: 3 }).missing).toEqual(['批准', '证据'])
  })
})
