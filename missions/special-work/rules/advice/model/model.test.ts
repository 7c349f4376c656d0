import { describe, expect, it } from 'vitest'
import { factsOf, permitOf, requestOf, ZHAO } from '../../../testing/permit.ts'
import { modelAdvice, readCompletion } from './answer.ts'
import { isOwnNetwork } from './own-network.ts'
import { questionBody, questionFacts } from './question.ts'

it.each([
  ['http://10.1.2.3:8000/v1', true], ['http://127.0.0.1:1', true], ['http://192.168.0.9/v1', true], ['https://172.20.0.1/v1', true], ['http://[::1]:8000/v1', true], ['http://[fd12::1]/v1', true], ['http://llm:8000/v1', true], ['http://gpu.plant.lan/v1', true], ['http://localhost:11434/v1', true],
  ['https://api.example.com/v1', false], ['http://8.8.8.8/v1', false], ['http://172.32.0.1/v1', false], ['http://100.1.1.1', false], ['http://[2001:db8::1]/v1', false], ['ftp://10.1.2.3', false], ['http://10.1.2.3.example.com/', false],
])('%s is on the own network: %s', (address, own) => expect(isOwnNetwork(new URL(address))).toBe(own))

describe('what is told', () => {
  const permit = permitOf('hot-work', 'preparing', { request: requestOf('hot-work', { content: '钱负责带李作业更换阀门，电话 13812345678' }) })
  const told = { permit, known: factsOf(permit), risks: { risks: [{ event: 'e', name: '泄漏', unit: 'u', unitName: '单元', level: '2' as const, measures: [] }], dangers: [{ id: 'd', name: '李作业上报的裂纹', place: '', major: false, reportedAt: 0 }] } }
  it('is the work, the place and the day, and no person', () => {
    const facts = questionFacts(told)
    expect(facts).toMatchObject({ 作业类型: '动火作业', 级别: '一级', 区域: '甲苯罐区', 作业人数: 1, 本处风险事件: [{ 名称: '泄漏', 等级: '2' }] })
    const all = JSON.stringify(questionBody('m', told))
    for (const name of [ZHAO.name, '钱负责', '孙监护', '李作业', '13812345678', '生产一车间']) expect(all).not.toContain(name)
    expect(facts['作业内容']).toBe('某人带某人更换阀门，电话 （电话）')
  })
  it('names the works around it, and not who coordinates them', () => {
    const other = { kind: 'height' as const }
    const facts = questionFacts({ ...told, permit: { ...permit, coordinator: ZHAO, request: { ...permit.request, content: `${ZHAO.name}协调` } }, known: { ...told.known, conflicts: [{ with: other, metres: 7.6 }], missing: [{ kind: 'confined-space' }], links: [{ kind: 'temporary-power' }] } as unknown as typeof told.known })
    expect(facts).toMatchObject({ 作业内容: '某人协调', 同时进行的作业: ['高处作业，相距 8 米'], 还应办理: ['受限空间作业'], 关联作业: ['临时用电作业'] })
  })
  it('is asked as a chat completion', () => expect(questionBody('m', told)).toMatchObject({ model: 'm', stream: false, messages: [{ role: 'system' }, { role: 'user' }] }))
})

describe('what is answered', () => {
  const said = (content: string | null, more: object = {}) => JSON.stringify({ model: 'qwen', choices: [{ message: { role: 'assistant', content }, ...more }] })
  const ITEMS = { items: [{ step: '焊接', hazard: '火灾', measure: '清理' }] }
  const codeOf = (text: string) => {
    const read = readCompletion(text, 'asked')
    return read.accepted ? 'accepted' : read.refusal.code
  }
  it('is taken as it was asked for, fenced or not', () => {
    expect(readCompletion(said(JSON.stringify(ITEMS)), 'asked')).toMatchObject({ value: { model: 'qwen', items: ITEMS.items } })
    expect(readCompletion(JSON.stringify({ choices: [{ message: { content: JSON.stringify(ITEMS) } }] }), 'asked')).toMatchObject({ value: { model: 'asked' } })
    expect(codeOf(said(`\`\`\`json\n${JSON.stringify(ITEMS)}\n\`\`\``))).toBe('accepted')
  })
  it.each([['no JSON', 'hello'], ['no completion', '{"error":"x"}'], ['words around it', said(`好的：${JSON.stringify(ITEMS)}`)], ['nothing', said(null)], ['no items', said('{"items":[]}')], ['more than was asked for', said(JSON.stringify({ ...ITEMS, fill: true }))], ['an item of another shape', said('{"items":[{"step":"a","hazard":"b"}]}')], ['too many', said(JSON.stringify({ items: Array.from({ length: 13 }, () => ITEMS.items[0]) }))]])('is not taken: %s', (_what, text) => expect(codeOf(text)).toBe('model-garbage'))
  it('is not taken when it was cut or refused', () => {
    expect(codeOf(said(JSON.stringify(ITEMS), { finish_reason: 'length' }))).toBe('model-cut')
    expect(codeOf(said('', { finish_reason: 'content_filter' }))).toBe('model-refused')
  })
  it('is marked as what it is, and only the last answer is offered', () => {
    const answer = { id: 'a', permit: 'p', at: 0, by: ZHAO, model: 'qwen', seconds: 3, items: ITEMS.items }
    expect(modelAdvice([answer, answer])).toMatchObject([{ source: { kind: 'model', title: 'qwen，须人工确认' }, why: '大模型根据本票条件生成，没有依据，须人工确认' }])
    expect(modelAdvice([])).toEqual([])
  })
})
