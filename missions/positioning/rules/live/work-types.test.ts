import { describe, expect, it } from 'vitest'
import { type Paper, workTypesOf } from './work-types.ts'

const people = [{ person: 'p1', name: '战胜利' }, { person: 'p2', name: '原野青' }, { person: 'p3', name: '原野青' }]
const paper = (holder: string, work: string, validUntil = '2027-01-01'): Paper => ({ holder, work, validUntil })

describe('kinds of work', () => {
  it('are those of the papers that people with cards hold, each once', () => {
    const papers = [paper('战胜利', '焊接与热切割作业'), paper('战胜利', '焊接与热切割作业', '2028-01-01'), paper('战胜利', '低压电工作业'), paper('外人', '制冷作业')]
    expect(workTypesOf(people, papers, '2026-12-01')).toEqual([{ work: '低压电工作业', persons: ['p1'] }, { work: '焊接与热切割作业', persons: ['p1'] }])
  })
  it('find both of two people of one name', () => expect(workTypesOf(people, [paper('原野青', '低压电工作业')], '2026-12-01')).toEqual([{ work: '低压电工作业', persons: ['p2', 'p3'] }]))
  it('are not of papers that have run out, or that name none; the last day counts', () => {
    const papers = [paper('战胜利', '低压电工作业', '2026-11-30'), paper('战胜利', ''), paper('战胜利', '高处作业', '2026-12-01')]
    expect(workTypesOf(people, papers, '2026-12-01')).toEqual([{ work: '高处作业', persons: ['p1'] }])
  })
})
