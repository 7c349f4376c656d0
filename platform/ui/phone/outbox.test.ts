import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { type Carrier, keepCommand, sendWaiting, tryAgain, waitingOf, withdraw } from './outbox.ts'
import { findPhoto, keepPhoto, photosIn, sweepPhotos, withFileIds } from './photo-store.ts'
import { openPhoneStore, type PhoneStore, type WaitingCommand } from './phone-store.ts'

let store: PhoneStore
let names = 0

beforeEach(() => {
  names += 1
  store = openPhoneStore(`test-${names}`)
})

const report = (account = 'wang', input: Readonly<Record<string, unknown>> = { title: '渗漏' }, photos: readonly Id[] = []) => ({ endpoint: 'dual-prevention.report-danger', title: '上报隐患', org: 'plant', account, input, photos })

/** A server that does each command once by its id, as ours does. */
const serverThat = (answer: (waiting: WaitingCommand, times: number) => Decision<unknown> | 'lost before' | 'lost after') => {
  const done = new Map<Id, unknown>()
  const seen: { readonly commandId: Id; readonly input: unknown }[] = []
  const uploads: string[] = []
  const carrier: Carrier = {
    command: async (waiting, input) => {
      seen.push({ commandId: waiting.commandId, input })
      const said = answer(waiting, seen.filter(({ commandId }) => commandId === waiting.commandId).length)
      if (said === 'lost before') throw new Fault('offline', '没有网络')
      if (said === 'lost after' || said.accepted) done.set(waiting.commandId, input)
      if (said === 'lost after') throw new Fault('slow', '没有应答')
      return said
    },
    photo: async (photo) => {
      uploads.push(photo.hash)
      return accept(`file-${uploads.length}`)
    },
  }
  return { carrier, done, seen, uploads }
}

const yes = () => accept({})

describe('the outbox', () => {
  it('sends in the order in which they were made, and forgets only what was acknowledged', async () => {
    const second = await keepCommand(store, 2_000, report())
    const first = await keepCommand(store, 1_000, report())
    const server = serverThat(yes)
    expect(await sendWaiting(store, 'wang', server.carrier)).toBe(0)
    expect(server.seen.map(({ commandId }) => commandId)).toEqual([first.commandId, second.commandId])
    expect(await waitingOf(store, 'wang')).toEqual([])
  })

  it('does each once, when the answer is lost on its way back', async () => {
    const waiting = await keepCommand(store, 1, report())
    const server = serverThat((_, times) => (times === 1 ? 'lost after' : accept({})))
    expect(await sendWaiting(store, 'wang', server.carrier)).toBe(1)
    expect(await waitingOf(store, 'wang')).toMatchObject([{ commandId: waiting.commandId, attempts: 1, lastFault: '没有应答' }])
    expect(await sendWaiting(store, 'wang', server.carrier)).toBe(0)
    expect(server.done.size).toBe(1)
    expect(server.seen.map(({ commandId }) => commandId)).toEqual([waiting.commandId, waiting.commandId])
  })

  it('stops at the first that gets no answer, since later ones may build on it', async () => {
    await keepCommand(store, 1, report())
    await keepCommand(store, 2, report())
    const server = serverThat(() => 'lost before')
    expect(await sendWaiting(store, 'wang', server.carrier)).toBe(2)
    expect(server.seen).toHaveLength(1)
  })

  it('keeps what was refused with its reason, lets the rest pass, and never sends it again by itself', async () => {
    const bad = await keepCommand(store, 1, report())
    const good = await keepCommand(store, 2, report())
    const server = serverThat((waiting) => (waiting.commandId === bad.commandId ? refuse('dup', '已有相同隐患') : accept({})))
    await sendWaiting(store, 'wang', server.carrier)
    await sendWaiting(store, 'wang', server.carrier)
    expect(await waitingOf(store, 'wang')).toMatchObject([{ commandId: bad.commandId, lastRefusal: { message: '已有相同隐患' } }])
    expect(server.seen.map(({ commandId }) => commandId)).toEqual([bad.commandId, good.commandId])
  })

  it('takes a refused one again under a new id when its person says so, and gives it up when they withdraw it', async () => {
    const waiting = await keepCommand(store, 1, report())
    await sendWaiting(store, 'wang', serverThat(() => refuse('dup', '不行')).carrier)
    await tryAgain(store, waiting.commandId)
    const [again] = await waitingOf(store, 'wang')
    expect(again).toMatchObject({ lastRefusal: null, input: waiting.input, createdAt: 1 })
    expect(again?.commandId).not.toBe(waiting.commandId)
    expect(await withdraw(store, again?.commandId ?? '')).toMatchObject({ input: waiting.input })
    expect(await waitingOf(store, 'wang')).toEqual([])
    expect(await withdraw(store, 'unknown')).toBeUndefined()
  })

  it('is apart for each account of a shared phone', async () => {
    await keepCommand(store, 1, report('wang'))
    await keepCommand(store, 2, report('li'))
    const server = serverThat(yes)
    await sendWaiting(store, 'li', server.carrier)
    expect(server.seen).toHaveLength(1)
    expect(await waitingOf(store, 'wang')).toHaveLength(1)
    expect(await waitingOf(store, 'li')).toEqual([])
  })

  it('survives the page: another opening finds what waits', async () => {
    const waiting = await keepCommand(store, 1, report())
    store.close()
    expect(await waitingOf(openPhoneStore(`test-${names}`), 'wang')).toMatchObject([{ commandId: waiting.commandId, lastRefusal: null }])
  })

  it('steps over one that was withdrawn while those before it travelled', async () => {
    await keepCommand(store, 1, report())
    const second = await keepCommand(store, 2, report())
    const seen: Id[] = []
    const carrier: Carrier = {
      command: async ({ commandId }) => {
        seen.push(commandId)
        await withdraw(store, second.commandId)
        return accept({})
      },
      photo: async () => accept('file'),
    }
    await sendWaiting(store, 'wang', carrier)
    expect(seen).toHaveLength(1)
  })
})

describe('photos of the outbox', () => {
  const shot = (text: string) => keepPhoto({ account: 'wang', org: 'plant', blob: new Blob([text]), name: 'a.jpg' }, store)

  it('travel first, and the command names them as the server does', async () => {
    const photo = await shot('picture')
    await keepCommand(store, 1, report('wang', { title: '渗漏', photos: [photo], deep: [{ before: photo }] }, [photo]))
    const server = serverThat(yes)
    await sendWaiting(store, 'wang', server.carrier)
    expect(server.seen[0]?.input).toEqual({ title: '渗漏', photos: ['file-1'], deep: [{ before: 'file-1' }] })
    expect(await findPhoto(photo, store)).toBeUndefined()
  })

  it('are uploaded once, though the command needs several attempts', async () => {
    const photo = await shot('picture')
    await keepCommand(store, 1, report('wang', { photos: [photo] }, [photo]))
    const server = serverThat((_, times) => (times < 3 ? 'lost before' : accept({})))
    for (let attempt = 0; attempt < 3; attempt += 1) await sendWaiting(store, 'wang', server.carrier)
    expect(server.uploads).toHaveLength(1)
    expect(server.done.size).toBe(1)
  })

  it('are one when the bytes are the same, and stay while another command needs them', async () => {
    const photo = await shot('picture')
    expect(await shot('picture')).toBe(photo)
    expect(await shot('another')).not.toBe(photo)
    const first = await keepCommand(store, 1, report('wang', { photos: [photo] }, [photo]))
    await keepCommand(store, 2, report('wang', { photos: [photo] }, [photo]))
    await withdraw(store, first.commandId)
    expect(await findPhoto(photo, store)).toBeDefined()
  })

  it('are found in an input among ids that are none', async () => {
    const photo = await shot('picture')
    expect(await photosIn({ a: '0192f0c0-0000-7000-8000-000000000001', b: [{ c: photo }], d: 5 }, store)).toEqual([photo])
    expect(withFileIds({ a: null, b: 'x', c: 1 }, new Map())).toEqual({ a: null, b: 'x', c: 1 })
  })

  it('are swept when old, but never while a command waits with them', async () => {
    const kept = await shot('kept')
    await shot('left over')
    await keepCommand(store, 1, report('wang', { photos: [kept] }, [kept]))
    expect(await sweepPhotos(Date.now() + 15 * 86_400_000, store)).toBe(1)
    expect(await findPhoto(kept, store)).toBeDefined()
  })

  it('that the server refuses hold their command back with the reason', async () => {
    const photo = await shot('not a picture')
    await keepCommand(store, 1, report('wang', { photos: [photo] }, [photo]))
    await sendWaiting(store, 'wang', { command: async () => accept({}), photo: async () => refuse('type', '不是照片') })
    expect(await waitingOf(store, 'wang')).toMatchObject([{ lastRefusal: { message: '不是照片' } }])
  })
})
