import { describe, expect, it } from 'vitest'
import { linesOf, stepLinesSchema, stepParts, stepText, textOf, wordLinesSchema } from './template-lines.ts'

const faultsOf = (text: string): string[] => stepLinesSchema.safeParse(text).error?.issues.map(({ message }) => message) ?? []

describe('the lines of a template', () => {
  it('are read as they were written, with either bar, whole or not', () => {
    expect(stepParts('切割｜火灾｜清理可燃物\n收尾|余火|留守|三十分钟')).toEqual([{ step: '切割', hazard: '火灾', measure: '清理可燃物' }, { step: '收尾', hazard: '余火', measure: '留守/三十分钟' }])
    expect(stepParts('切割')).toEqual([{ step: '切割', hazard: '', measure: '' }])
    expect(stepParts('')).toEqual([])
  })
  it('survive the way back, whatever stands in a part', () => {
    const steps = [{ step: '切割\n打磨', hazard: '火灾｜爆炸', measure: '清理' }]
    expect(stepText(steps)).toBe('切割 打磨｜火灾/爆炸｜清理')
    expect(stepText(stepParts(stepText(steps)))).toBe(stepText(steps))
    expect(linesOf(textOf([' 备灭火器 ', '', '专人\n看守']))).toEqual(['备灭火器', '专人 看守'])
  })
  it('are kept only whole, and the line that is not is named', () => {
    expect(faultsOf('切割｜火灾｜清理')).toEqual([])
    expect(faultsOf('切割｜火灾｜清理\n收尾｜余火')).toEqual(['第 2 行应写明步骤、可能的危害、控制措施，用“｜”隔开'])
    expect(faultsOf(`切割｜${'火'.repeat(501)}｜清理`)[0]).toContain('第 1 行过长')
    expect(faultsOf(Array.from({ length: 51 }, () => '切割｜火灾｜清理').join('\n'))).toEqual(['步骤不超过 50 个，请拆成几个模板'])
    expect(faultsOf(' ')).toContain('请至少填写一个步骤')
  })
  it('of words are short and not too many', () => {
    expect(wordLinesSchema.parse(undefined)).toBe('')
    expect(wordLinesSchema.safeParse('备灭火器\n专人看守').success).toBe(true)
    expect(wordLinesSchema.safeParse('备灭火器\n火').success).toBe(false)
    expect(wordLinesSchema.safeParse(Array.from({ length: 31 }, () => '备灭火器').join('\n')).success).toBe(false)
  })
})
