import { expect, it } from 'vitest'
import { cameraDraft, detectorDraft, workerDraft } from './device-record.ts'

const facts = { company: '甲厂', id: 'c', camera: { number: 'C-1', name: '罐区东', area: '罐区', stream: 'rtsp://admin:secret@10.1.2.3/1' }, rules: [], told: [], placeKind: null, placed: { at: null, why: '没有标注' } } as const
const ZONE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }]

it('a camera is told with the rules that are on, what bought devices told of it, and where it hangs; never with an address', () => {
  const draft = cameraDraft({
    ...facts, placeKind: 'storage', placed: { at: [122.4, 37.6], why: null }, told: [{ source: 'd', kind: 'flame' }],
    rules: [{ kind: 'smoke', zones: [], spans: [], active: false }, { kind: 'intrusion', zones: [ZONE], spans: [], active: true }, { kind: 'crowd', zones: [ZONE], spans: [], active: true }],
  })
  expect(draft).toMatchObject({ deleted: false, kind: 'camera', number: 'C-1', place: '罐区', placeKind: 'storage', at: [122.4, 37.6], unplaced: null, gbId: null, vendor: null })
  expect(draft.algorithms.map(({ kind, by }) => [kind, by])).toEqual([['crowd', 'c'], ['flame', 'd'], ['intrusion', 'c']])
  expect(JSON.stringify(draft)).not.toMatch(/secret|10\.1\.2\.3/)
})
it('one by GB/T 28181 has the number of its channel; one that is nowhere says why', () => {
  expect(cameraDraft({ ...facts, camera: { ...facts.camera, stream: 'gb28181://34020000001110000001/34020000001320000002' } })).toMatchObject({ gbId: '34020000001320000002', at: null, unplaced: '没有标注', algorithms: [] })
  expect(cameraDraft({ ...facts, camera: { ...facts.camera, stream: 'gb28181://1/2' } }).gbId).toBeNull()
})
it('a bought device has what it told, each kind once; its maker only as far as its words tell', () => {
  const box = { id: 'd', name: '分析盒' }
  expect(detectorDraft('甲厂', { ...box, dialect: 'hikvision' }, [{ kind: 'smoke' }, { kind: 'flame' }, { kind: 'smoke' }])).toMatchObject({ kind: 'detector', vendor: expect.stringContaining('海康'), algorithms: [{ kind: 'flame', by: 'd' }, { kind: 'smoke' }] })
  expect(detectorDraft('甲厂', { ...box, dialect: 'json' }, [])).toMatchObject({ vendor: null, algorithms: [], unplaced: expect.stringContaining('不在平面图上') })
})
it('a worker of ours has its models by name and hash', () => {
  const worker = { id: 'w', name: '中控室', models: [{ id: 'nano', sha256: 'abcdef0123456789' }] }
  expect(workerDraft('甲厂', worker, ['intrusion', 'crowd', 'crowd'])).toMatchObject({ kind: 'worker', model: 'nano abcdef01', algorithms: [{ kind: 'crowd' }, { kind: 'intrusion' }] })
  expect(workerDraft('甲厂', { ...worker, models: [] }, []).model).toBeNull()
})
