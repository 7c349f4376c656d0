import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Parcel, ReceiverAccess, ReceiverAdapter, RowAnswer } from '@anlan/exchange/contract/adapter'
import { POSITIONING_KINDS, SPECIAL_WORK_KINDS, VIDEO_KINDS } from '@anlan/exchange/contract/records'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { callHub } from './call.ts'
import { digestOf, open, seal } from './envelope.ts'
import { isReadKind, readRow } from './read-rows.ts'
import { hubOrders } from './orders.ts'
import { positioningRow, positionRow } from './positioning-rows.ts'
import { photoIdsOf, rowOf, type WireRow } from './rows.ts'
import { paperIdsOf, specialWorkRow } from './special-work-rows.ts'
import { pictureIdOf, videoRow } from './video-rows.ts'
import { NAMED_TABLES, POSITION_TABLE, shapeOf, tableOf } from './tables.ts'

/** The hub takes bodies of 64 MB; Base64 twice makes 16 of 9. */
const MOST_BYTES = 30 * 1024 * 1024
const MOST_PHOTO = 5 * 1024 * 1024
const KNOCK = 3 * SECOND
const PAGE = 2_000
const ROWS_PAGE = 200
const POSITIONS_PAGE = 50

export interface CityHubOptions {
  /** JPEG bytes of a photo of the enterprise, or `undefined` when it is not there. */
  readonly readPhoto: (org: Id, id: Id) => Promise<Buffer | undefined>
  /** Bytes of a PDF of the enterprise, or `undefined` when it is not there. */
  readonly readPaper?: (org: Id, id: Id) => Promise<Buffer | undefined>
  readonly signal?: AbortSignal
}

const answerSchema = z.object({
  data: z.object({ code: z.string(), data: z.array(z.object({ index: z.number().int(), msg: z.string() })) }),
})
const holdingsSchema = z.object({ data: z.array(z.object({ id: z.string(), digest: z.string() })), next: z.string().nullable() })

const rowsSchema = z.object({ datas: z.string(), next: z.string().nullable() })
const heldSchema = z.array(z.object({ digest: z.string(), row: z.unknown() }))

const understood = <T>(schema: z.ZodType<T>, said: unknown): T => {
  const read = schema.safeParse(said)
  if (!read.success) throw new Fault('receiver-failed', '接收站的应答与规范不符', { cause: read.error })
  return read.data
}

const checkKey = ({ key }: ReceiverAccess): void => {
  if (Buffer.byteLength(key) !== 16) throw new Fault('receiver-denied', '省级接收站的密钥应为 16 个字符，请在“数据交换”中填写')
}

export const cityHub = ({ readPhoto, readPaper = async () => undefined, signal }: CityHubOptions): ReceiverAdapter => {
  const signals = signal === undefined ? {} : { signal }

  const withPapers = async (access: ReceiverAccess, parcel: Parcel) => {
    const papers = new Map<string, string>()
    for (const id of paperIdsOf(parcel)) {
      const bytes = await readPaper(access.org, id)
      if (bytes !== undefined && bytes.length <= MOST_PHOTO) papers.set(id, bytes.toString('base64'))
    }
    return specialWorkRow(access, parcel, (id) => papers.get(id ?? ''))
  }

  /** A picture that cannot be read holds back no alarm; read again, it makes a difference that is sent again. */
  const withPicture = async (access: ReceiverAccess, parcel: Parcel) => {
    const id = pictureIdOf(parcel)
    const bytes = id === undefined ? undefined : await readPhoto(access.org, id)
    const row = videoRow(access.companyCode, parcel, bytes === undefined || bytes.length > MOST_PHOTO ? undefined : { base64: bytes.toString('base64'), sha256: createHash('sha256').update(bytes).digest('hex') })
    return row === undefined ? undefined : { row }
  }

  const wire = async (access: ReceiverAccess, parcel: Parcel): Promise<{ row: WireRow } | { lacks: string } | undefined> => {
    if (POSITIONING_KINDS.includes(parcel.kind)) return positioningRow(access, parcel)
    if (SPECIAL_WORK_KINDS.includes(parcel.kind)) return withPapers(access, parcel)
    if (VIDEO_KINDS.includes(parcel.kind)) return withPicture(access, parcel)
    const { org, companyCode } = access
    const photos = new Map<string, string>()
    for (const id of photoIdsOf(parcel)) {
      const bytes = await readPhoto(org, id)
      if (bytes !== undefined && bytes.length <= MOST_PHOTO) photos.set(id, bytes.toString('base64'))
    }
    const row = rowOf(companyCode, parcel, (id) => photos.get(id ?? ''))
    return row === undefined ? undefined : { row }
  }

  /** As many parcels as fit into one body. */
  const prepare = async (access: ReceiverAccess, parcels: readonly Parcel[]): Promise<{ rows: WireRow[]; fates: ('sent' | RowAnswer)[] }> => {
    const rows: WireRow[] = []
    const fates: ('sent' | RowAnswer)[] = []
    let bytes = 0
    for (const parcel of parcels) {
      const made = await wire(access, parcel)
      const row = made !== undefined && 'row' in made ? made.row : undefined
      bytes += row === undefined ? 0 : JSON.stringify(row).length
      if (rows.length > 0 && bytes > MOST_BYTES) break
      if (row !== undefined) rows.push(row)
      fates.push(made === undefined ? { outcome: 'omitted' } : 'lacks' in made ? { outcome: 'held', message: made.lacks } : 'sent')
    }
    return { rows, fates }
  }

  const send = async (access: ReceiverAccess, table: string, rows: readonly WireRow[], batchId: Id): Promise<RowAnswer[]> => {
    const body = JSON.stringify({ datas: seal(JSON.stringify(rows), access.key), batchId })
    const { data } = understood(answerSchema, await callHub(access, { method: 'POST', path: `/${table}`, body, ...signals }))
    const refused = new Map(data.data.map(({ index, msg }) => [index, msg]))
    return rows.map((_row, index) => {
      const message = refused.get(index)
      return message === undefined ? { outcome: 'accepted' } : { outcome: 'refused', message }
    })
  }

  return {
    ...hubOrders(NAMED_TABLES, signals),
    deliver: async (access, parcels, batch) => {
      const [first] = parcels
      if (first === undefined) return []
      checkKey(access)
      const { rows, fates } = await prepare(access, parcels)
      const answers = rows.length === 0 ? [] : await send(access, tableOf(access, first.kind) ?? '', rows, batch)
      let next = 0
      return fates.map((fate): RowAnswer => (fate === 'sent' ? (answers[next++] ?? { outcome: 'refused', message: '接收站没有给出应答' }) : fate))
    },

    reachable: ({ url }) =>
      fetch(`${url}/healthz`, { signal: AbortSignal.timeout(KNOCK) }).then(
        (response) => response.ok,
        () => false,
      ),

    placeOf: tableOf,

    positions: async (access, positions, round) => {
      checkKey(access)
      const table = POSITION_TABLE[shapeOf(access)]
      const found = { taken: 0, refused: 0, refusal: null as string | null }
      for (let from = 0; from === 0 || from < positions.length; from += POSITIONS_PAGE) {
        const rows = positions.slice(from, from + POSITIONS_PAGE).map((it) => positionRow(access, it))
        for (const answer of await send(access, table, rows, round)) {
          if (answer.outcome === 'accepted') found.taken += 1
          else found.refused += 1
          if (answer.outcome === 'refused') found.refusal ??= answer.message
        }
      }
      return found
    },

    holdings: async (access, kind, after) => {
      const table = tableOf(access, kind)
      if (table === undefined) return { rows: [], next: null }
      const path = `/reconcile/${table}?limit=${PAGE}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`
      const { data, next } = understood(holdingsSchema, await callHub(access, { method: 'GET', path, ...signals }))
      return { rows: data.map(({ id, digest }) => ({ id, mark: digest })), next }
    },

    rows: async (access, kind, after) => {
      if (!isReadKind(kind)) return { rows: [], next: null }
      const path = `/rows/${tableOf(access, kind)}?limit=${ROWS_PAGE}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`
      const { datas, next } = understood(rowsSchema, await callHub(access, { method: 'GET', path, ...signals }))
      const held = understood(heldSchema, open(datas, access.key))
      return { rows: held.map(({ digest, row }) => ({ ...readRow(kind, row), mark: digest })), next }
    },

    mark: async (access, parcel) => {
      const made = await wire(access, parcel)
      return made !== undefined && 'row' in made ? digestOf(made.row) : undefined
    },
  }
}
