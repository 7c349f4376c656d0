import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { draftKey, dropDraft, readDraft, saveDraft } from './draft-store.ts'

const storage = (full = false) => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('a draft', () => {
  beforeEach(() => vi.stubGlobal('localStorage', storage()))
  afterEach(() => vi.unstubAllGlobals())
  const key = draftKey('wang', 'plant', 'report-danger')

  it('remembers which version of the record it was written over', () => {
    saveDraft(key, { title: '渗漏' }, 1_000, 3)
    expect(readDraft(key, 2_000)).toEqual({ input: { title: '渗漏' }, savedAt: 1_000, version: 3 })
  })
  it('comes back as it was left', () => {
    expect(saveDraft(key, { title: '渗漏' }, 1_000)).toBe(true)
    expect(readDraft(key, 2_000)).toEqual({ input: { title: '渗漏' }, savedAt: 1_000 })
  })
  it('belongs to one account, one org and one form', () => {
    saveDraft(key, { title: '渗漏' }, 1_000)
    for (const other of [draftKey('li', 'plant', 'report-danger'), draftKey('wang', 'depot', 'report-danger'), draftKey('wang', 'plant', 'edit-7')]) expect(readDraft(other, 2_000)).toBeUndefined()
  })
  it('is gone after it was sent, and after two weeks', () => {
    saveDraft(key, { title: '渗漏' }, 0)
    expect(readDraft(key, 15 * DAY)).toBeUndefined()
    saveDraft(key, { title: '渗漏' }, 0)
    dropDraft(key)
    expect(readDraft(key, 1)).toBeUndefined()
  })
  it('says so when the browser would not keep it, and survives what is broken', () => {
    vi.stubGlobal('localStorage', storage(true))
    expect(saveDraft(key, { title: '渗漏' }, 0)).toBe(false)
    vi.stubGlobal('localStorage', { ...storage(), getItem: () => '{broken' })
    expect(readDraft(key, 0)).toBeUndefined()
  })
})
