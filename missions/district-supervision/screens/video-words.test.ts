import { expect, it } from 'vitest'
import { algorithmWords, rateWords, saidWords } from './video-words.ts'

it('a rate says of how many; nothing judged is no rate', () => expect([rateWords({ misreportRate: null, judged: 0 }), rateWords({ misreportRate: 0.254, judged: 12 })]).toEqual(['还没有复核', '25%（复核 12 条）']))
it('what runs stands apart from what does not', () => {
  const of = (...running: boolean[]) => algorithmWords({ algorithms: running.map((it, at) => ({ words: ['违规闯入', '明火'][at] ?? '', running: it })) })
  expect([of(true, false), of(true, true), of(false), of()]).toEqual(['正在识别 违规闯入；未运行 明火', '正在识别 违规闯入、明火', '未运行 违规闯入', ''])
})
it('what was said names who said it', () => {
  const by = { by: '林静', at: 1, words: '已劝离' }
  expect(saidWords({ handled: by, verdict: { by: '周明远', at: 2, words: '复核属实' }, state: 'handled' })).toBe('林静处置：已劝离；周明远复核为属实：复核属实')
  expect([saidWords({ handled: null, verdict: by, state: 'misreport' }), saidWords({ handled: null, verdict: null, state: 'open' })]).toEqual(['林静复核为误报：已劝离', ''])
})
