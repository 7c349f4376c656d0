import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import type { HintedPhoto } from '../../contract/photo-check.ts'
import { factsOf, HERE, permitOf, QIAN, SUN, WEDNESDAY, ZHOU } from '../../testing/permit.ts'
import { openGates } from '../gates/gates.ts'
import { decidePhotoCheck, openReuse } from './check.ts'
import { bitsApart, claimedAt, hintsFor, reuseOf, type SeenPhoto } from './hints.ts'
import { photosOn, placeWords } from './placed.ts'

const PRINT = '0f1e2d3c4b5a6978'
const seen = (over: Partial<SeenPhoto> = {}): SeenPhoto => ({ permit: 'p', place: 'measure:3', photo: 'a', at: WEDNESDAY, print: PRINT, light: 0.5, sharpness: 300, claimed: null, before: null, ...over })
const other = (over: Partial<SeenPhoto> = {}) => ({ ...seen({ permit: 'q', place: 'measure:1', at: WEDNESDAY - DAY, ...over }), number: '动火-20261124-001' })

describe('a photo that was used before', () => {
  it('is known by its bytes or by its picture, on another measure or permit', () => {
    expect(reuseOf(seen(), [other()], {})).toMatchObject({ permit: 'q', number: '动火-20261124-001', photo: 'a' })
    expect(reuseOf(seen(), [other({ photo: 'b', print: '0f1e2d3c4b5a697f' })], {})).toMatchObject({ photo: 'b' })
    expect(reuseOf(seen(), [other({ permit: 'p', place: 'measure:4' })], {})).not.toBeNull()
    const near = { photo: 'b', print: '0f1e2d3c4b5a697f' }
    expect(reuseOf(seen(), [other(near), other({ ...near, photo: 'c', at: WEDNESDAY - 2 * DAY }), other({ ...near, photo: 'd', print: '0f1e2d3c4b5a6979', at: WEDNESDAY - 3 * DAY })], {})).toMatchObject({ photo: 'd' })
    expect(reuseOf(seen(), [other({ ...near, photo: 'c', at: WEDNESDAY - 2 * DAY }), other(near)], {})).toMatchObject({ photo: 'b' })
    expect(reuseOf(seen(), [other({ photo: 'b', print: 'f0e1d2c3b4a59687' })], {})).toBeNull()
    expect(reuseOf(seen(), [other({ permit: 'p', place: 'measure:3' })], {})).toBeNull()
    expect(reuseOf(seen(), [other({ at: WEDNESDAY - 366 * DAY })], {})).toBeNull()
  })
  it('is no other where there is nothing to see on it, but the same file is the same', () => {
    const flat = '0000000000000001'
    expect(reuseOf(seen({ print: flat }), [other({ photo: 'b', print: flat })], {})).toBeNull()
    expect(reuseOf(seen({ print: flat }), [other({ print: flat })], {})).not.toBeNull()
    expect(reuseOf(seen({ print: null }), [other({ photo: 'b' })], {})).toBeNull()
    expect([bitsApart('0', 'f'), bitsApart(PRINT, PRINT)]).toEqual([4, 0])
  })
})

describe('hints', () => {
  const kinds = (over: Partial<SeenPhoto>, own = {}) => hintsFor(seen(over), own).map(({ kind }) => kind)
  it('say what is wrong with the picture, once', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ light: 0.05, sharpness: 1 })).toEqual(['dark'])
    expect(kinds({ sharpness: 3 })).toEqual(['blurred'])
    expect(kinds({ sharpness: 3 }, { photoSharpness: 2 })).toEqual([])
    expect(kinds({ print: null, light: null, sharpness: null })).toEqual(['unread'])
    expect(kinds({ claimed: WEDNESDAY - 2 * HOUR })).toEqual([])
    expect(kinds({ claimed: WEDNESDAY - 3 * HOUR })).toEqual(['other-time'])
    expect(hintsFor(seen({ claimed: WEDNESDAY - 30 * MINUTE }), { photoMinutes: 10 })[0]?.text).toContain('与提交相差 30 分钟')
    expect(hintsFor(seen({ claimed: WEDNESDAY - 5 * HOUR }), {})[0]?.text).toContain('与提交相差 5 小时')
    expect(hintsFor(seen({ claimed: WEDNESDAY - 5 * DAY }), {})[0]?.text).toBe('照片信息中的拍摄时间是 2026-11-20 10:00，与提交相差 5 天')
    expect(hintsFor(seen({ before: { permit: 'q', number: '动火-20261124-001', place: 'check:1', photo: 'a', at: WEDNESDAY - DAY } }), {})).toMatchObject([{ kind: 'reused', text: '照片曾经用过：动火-20261124-001 监护检查，2026-11-24 10:00' }])
    expect(hintsFor(seen({ before: { permit: 'p', number: 'x', place: 'measure:0', photo: 'b', at: WEDNESDAY } }), {})).toMatchObject([{ kind: 'alike', text: '与用过的照片几乎相同：本作业票安全措施第 1 条，2026-11-25 10:00' }])
  })
  it('take a camera without an offset to stand in Beijing', () => {
    expect(claimedAt({ capturedAt: '2026:11:25 10:00:00' })).toBe(WEDNESDAY)
    expect(claimedAt({ capturedAt: '2026:11:25 02:00:00', offset: '+00:00' })).toBe(WEDNESDAY)
    for (const it of [null, {}, { capturedAt: 'yesterday' }, { capturedAt: '2026:99:99 10:00:00' }]) expect(claimedAt(it)).toBeNull()
  })
})

describe('where photos stand', () => {
  it('is told in words, and each thing is one place', () => {
    const permit = permitOf('hot-work', 'working', { checks: [{ by: SUN, at: WEDNESDAY, items: [], note: '', photos: ['c'] }] })
    const measures = permit.measures.map((it) => (it.row === 3 ? { ...it, photos: ['a', 'a'], presence: { ...HERE, kind: 'photo' as const, photo: 'a' } } : it))
    const signed = permit.signed.slice(0, 1).map((it) => ({ ...it, presence: { ...HERE, photo: 'd' } }))
    expect(photosOn({ ...permit, measures, signed }).map(({ photo, place, person }) => [photo, place, person])).toEqual([['a', 'measure:3', QIAN.id], ['c', `check:${WEDNESDAY}`, SUN.id], ['d', `sign:${signed[0]?.node}`, ZHOU.id]])
    const upgraded = permit.signed.slice(0, 1).map((it) => ({ ...it, upgraded: true, presence: { ...HERE, photo: 'u' } }))
    const acceptance = { by: SUN, at: WEDNESDAY, picture: null, opinion: '', presence: { ...HERE, photo: 'z' } }
    const open = permit.measures.map((it) => ({ ...it, confirmed: null, photos: ['never'] }))
    expect(photosOn({ measures: open, checks: [], signed: upgraded, acceptance }).map(({ photo, place }) => [photo, place])).toEqual([['u', 'sign:upgrade'], ['z', 'accept']])
    expect(placeWords('sign:unheard-of')).toBe('签批到场照片')
    expect(['measure:3', 'check:1', 'paper', 'accept', 'sign:unit', 'sign:upgrade'].map(placeWords)).toEqual(['安全措施第 4 条', '监护检查', '纸质作业票', '完工验收到场照片', '所在单位到场照片', '升级审批到场照片'])
  })
})

describe('a person says what it is', () => {
  const permit = { ...permitOf('hot-work', 'signing') }
  const measures = permit.measures.map((it) => (it.row === 3 ? { ...it, photos: ['a'] } : it))
  const hint = { kind: 'reused' as const, text: '', before: null }
  const hinted: HintedPhoto[] = [{ photo: 'a', place: 'measure:3', words: '安全措施第 4 条', hints: [hint], check: null }]
  const decide = (person: typeof SUN | null, over: object = {}) => {
    const decision = decidePhotoCheck({ photo: 'a', genuine: true, reason: '现场看过，位置相同' }, { permit: { ...permit, measures }, actor: { person, roles: [] }, hinted, now: WEDNESDAY, ...over })
    return decision.accepted ? decision.value : decision.refusal.code
  }
  it('who is not the one who took it', () => {
    expect(decide(ZHOU)).toEqual({ by: ZHOU, at: WEDNESDAY, genuine: true, reason: '现场看过，位置相同' })
    expect(decide(QIAN)).toBe('photo-own')
    expect(decide(null)).toBe('permit-nobody')
    expect(decide(ZHOU, { hinted: [] })).toBe('photo-no-hint')
    expect(decide(ZHOU, { permit: permitOf('hot-work', 'closed') })).toBe('photo-permit-over')
  })
  it('and until then a measure with it is not signed for; other hints keep nobody', () => {
    const checked = (genuine: boolean): HintedPhoto[] => hinted.map((it) => ({ ...it, check: { by: ZHOU, at: WEDNESDAY + MINUTE, genuine, reason: '看过' } }))
    expect(openReuse(hinted)).toEqual([{ words: '安全措施第 4 条', retake: false }])
    expect(openReuse(checked(true))).toEqual([])
    expect(openReuse(checked(false))).toEqual([{ words: '安全措施第 4 条', retake: true }])
    expect(openReuse(hinted.map((it) => ({ ...it, hints: [{ ...hint, kind: 'dark' as const }] })))).toEqual([])
    expect(openReuse(hinted.map((it) => ({ ...it, place: 'check:1' })))).toEqual([])
    const said = (reused: ReturnType<typeof openReuse>) => openGates('sign', permit, factsOf(permit, { reused })).map(({ message }) => message)
    expect(said([])).toEqual([])
    expect(said(openReuse(hinted))).toEqual(['安全措施第 4 条的照片以前用过，请核对后确认属实，或要求重拍'])
    expect(said(openReuse(checked(false)))).toEqual(['安全措施第 4 条的照片被要求重拍，请退回后到现场重拍'])
  })
})
