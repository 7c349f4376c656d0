import { expect, it } from 'vitest'
import type { Detection } from '../../contract/detection.ts'
import { alarmDraft } from './alarm-record.ts'

const detection: Detection = {
  id: 'e', version: 1, camera: 'c', name: '罐区东', area: '罐区', rule: 'r', kind: 'intrusion', level: 'orange', since: 7, beganAt: 10, endedAt: null, heardAt: 10, count: 1, score: 0.834, boxes: [], model: 'nano', picture: null, alarm: null,
  verdict: null, verdictBy: null, verdictAt: null, verdictNote: null,
}
const facts = { source: { kind: 'worker', id: 'w', name: '中控室' }, device: { at: [122.4, 37.6] as [number, number], unplaced: null }, picture: null, clip: null, before: undefined } as const

it('says what was found where, how sure it is, and by whom', () => {
  expect(alarmDraft(detection, facts)).toMatchObject({ device: 'c', camera: '罐区东', kind: 'intrusion', words: '违规闯入', text: '罐区东画面识别到违规闯入，置信度 83%', place: '罐区', at: [122.4, 37.6], begunAt: 10, endedAt: null, verdict: null, handled: null, clip: null, picture: null })
  expect(alarmDraft({ ...detection, kind: 'asleep', count: 2, score: 0 }, facts).text).toBe('罐区东画面识别到疑似睡岗，2 人（疑似，由人确认）')
})
it('judged, it says by whom, when, and whether it was a misreport; what was done about it stays', () => {
  const handled = { by: '林静', at: 20, words: '已劝离' }
  const said = (verdict: 'true' | 'false', verdictNote: string | null) => alarmDraft({ ...detection, verdict, verdictBy: '周明远', verdictAt: 30, verdictNote }, { ...facts, clip: { from: 1, until: 40 }, before: { handled } })
  expect(said('false', '是反光')).toMatchObject({ verdict: { by: '周明远', at: 30, words: '是反光', misreport: true }, handled })
  expect([said('true', ''), said('true', null)]).toMatchObject([{ verdict: { words: '复核属实', misreport: false }, clip: { from: 1, until: 40 } }, { verdict: { words: '复核属实' } }])
  expect(alarmDraft({ ...detection, verdict: 'false' }, facts).verdict).toEqual({ by: '', at: 0, words: '误报', misreport: true })
})
it('of a camera that is in no register any more says so', () => expect(alarmDraft(detection, { ...facts, device: undefined })).toMatchObject({ at: null, unplaced: '摄像机已不在台账里' }))
