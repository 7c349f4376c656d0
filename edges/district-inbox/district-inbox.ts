import { z } from 'zod'
import type { Parcel, ReceiverAccess, ReceiverAdapter, RowAnswer } from '@anlan/exchange/contract/adapter'
import type { RecordHead, RecordKind } from '@anlan/exchange/contract/records'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { askInbox, type AskOptions, inboxWords } from './ask.ts'
import { digestOf } from './digest.ts'
import { inboxOrders } from './orders.ts'
import { send } from './send.ts'
import { type ReadPicture, sealedPicture, shownRecord } from './shown-record.ts'

const KNOCK = 3 * SECOND
const PAGE = 2_000

const answerSchema = z.object({ rows: z.array(z.object({ id: z.string(), outcome: z.enum(['stored', 'unchanged', 'outdated', 'refused']), message: z.string().optional() })) })
const holdingsSchema = z.object({ rows: z.array(z.object({ id: z.string(), digest: z.string() })), next: z.string().nullable() })

/** The inbox takes no files: officials open the permit itself at the enterprise. */
const FILES: RecordKind = 'work-paper'
/** A stop that nobody in the enterprise has approved, and a plan that was taken back before it came, is none. Once sent, what becomes of it is told. */
const goes = ({ kind, record, knownThere }: Parcel): boolean => kind !== FILES && (knownThere || kind !== 'work-plan' || !record.deleted) && (knownThere || kind !== 'stop' || !['requested', 'refused', 'withdrawn'].includes(String(record['state'])))

/** The inbox takes bodies of 8 MB. */
const MOST_BYTES = 6 * 1024 * 1024

interface DistrictInboxOptions extends AskOptions {
  /** A small JPEG of a picture of the enterprise, or `undefined` when it is not there. */
  readonly readPicture?: ReadPicture
}

/** The district's inbox in its own open shape. */
export const districtInbox = ({ readPicture = async () => undefined, ...options }: DistrictInboxOptions = {}): ReceiverAdapter => {
  const shown = async ({ org }: ReceiverAccess, parcel: Parcel): Promise<RecordHead> => shownRecord(parcel, await sealedPicture(org, parcel, readPicture))

  /** As many as fit into one body. */
  const rowsOf = async (access: ReceiverAccess, parcels: readonly Parcel[]) => {
    const [rows, fates]: [object[], boolean[]] = [[], []]
    let bytes = 0
    for (const parcel of parcels) {
      const row = goes(parcel) ? { id: parcel.id, version: parcel.record.version, updatedAt: parcel.updatedAt, deleted: parcel.record.deleted, record: await shown(access, parcel) } : undefined
      bytes += row === undefined ? 0 : JSON.stringify(row).length
      if (rows.length > 0 && bytes > MOST_BYTES) break
      if (row !== undefined) rows.push(row)
      fates.push(row !== undefined)
    }
    return { rows, fates }
  }

  const call = async <T>(access: ReceiverAccess, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> => {
    const { status, said } = await askInbox(access, path, body, options)
    const read = status === 200 ? schema.safeParse(said) : undefined
    if (read?.success !== true) throw new Fault('receiver-failed', `区应急局收件箱没有接收（${status}）：${inboxWords(said)}`)
    return read.data
  }

  return {
    ...inboxOrders(options),
    deliver: async (access, parcels, batch) => {
      const first = parcels.find(goes)
      if (first === undefined) return parcels.map(() => ({ outcome: 'omitted' }))
      const { rows, fates } = await rowsOf(access, parcels)
      const { rows: answers } = await call(access, first.kind, answerSchema, { batch, rows })
      let next = 0
      return fates.map((sent, at): RowAnswer => {
        if (!sent) return { outcome: 'omitted' }
        const answer = answers[next++]
        if (answer === undefined || answer.id !== parcels[at]?.id) throw new Fault('receiver-failed', '区应急局收件箱的应答与报送的行对不上')
        return answer.outcome === 'refused' ? { outcome: 'refused', message: answer.message ?? '没有说明原因' } : { outcome: 'accepted' }
      })
    },
    reachable: ({ url }) => send(`${url}/healthz`, { method: 'GET', headers: {}, body: null, signal: AbortSignal.timeout(KNOCK) }, options.own).then(() => true, () => false),
    holdings: async (access, kind, after) => {
      if (kind === FILES) return { rows: [], next: null }
      const { rows, next } = await call(access, `${kind}/holdings?limit=${PAGE}${after === null ? '' : `&after=${after}`}`, holdingsSchema)
      return { rows: rows.map(({ id, digest }) => ({ id, mark: digest })), next }
    },
    // The district masters nothing: it holds what it was sent.
    rows: async () => ({ rows: [], next: null }),
    mark: async (access, parcel) => digestOf(await shown(access, parcel)),
  }
}
