import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { gatheringBuzz, gatheringNote, gatheringText, leaveWords } from './gathering-words.ts'

const necessary = { responsible: '李强', until: 4 * HOUR }
describe('a gathering in words', () => {
  it('asks to disperse', () => expect(gatheringText('王芳', { gas: false, necessary: null }, 0)).toBe('请疏散：王芳'))
  it('asks to get out of there with gas near', () => expect(gatheringText('王芳', { gas: true, necessary: null }, 0)).toBe('附近有气体报警，请立即撤离。王芳'))
  it('says that it has to be, by whom and until when; after that it asks to disperse again', () => {
    expect(gatheringText('王芳', { gas: false, necessary }, 0)).toBe('确需聚集作业，责任人李强，至 12:00。王芳')
    expect(gatheringText('王芳', { gas: false, necessary }, 5 * HOUR)).toBe('确需聚集作业，责任人李强，已超过 12:00。请疏散：王芳')
  })
  it('notes both', () => expect([gatheringNote({ gas: true, necessary }, 0), gatheringNote({ gas: false, necessary: null }, 0)]).toEqual(['附近有气体报警，请立即撤离。确需聚集作业，责任人李强，至 12:00', '']))
  it('is told by cards', () => {
    expect([gatheringBuzz('王芳', false), gatheringBuzz('王芳', true)]).toEqual(['王芳，此处人员聚集，请立即疏散', '王芳，附近有气体报警，请立即撤离到安全区域'])
    expect(leaveWords('王芳', '罐区', '超员')).toBe('王芳，罐区发生超员报警，请立即离开该区域')
  })
})
