import { sql, type Tx } from '@anlan/platform/database/database'

export interface OrderFile {
  readonly companyCode: string
  readonly orderId: string
  readonly fileId: string
  readonly name: string
  readonly media: string
  readonly bytes: Buffer
}

/** The same file again changes nothing. */
export const saveOrderFile = (tx: Tx, { companyCode, orderId, fileId, name, media, bytes }: OrderFile, now: number): Promise<number> =>
  tx.run(sql`insert into downstream_file values (${companyCode}, ${orderId}, ${fileId}, ${name}, ${media}, ${bytes}, ${now}) on conflict do nothing`)

export const findOrderFile = (tx: Tx, companyCode: string, orderId: string, fileId: string): Promise<Pick<OrderFile, 'media' | 'bytes'> | undefined> =>
  tx.first(sql<Pick<OrderFile, 'media' | 'bytes'>>`select media, bytes from downstream_file where "companyCode" = ${companyCode} and order_id = ${orderId} and file_id = ${fileId}`)

/** Which of these have come. */
export const filesHeld = async (tx: Tx, companyCode: string, orderId: string, ids: readonly string[]): Promise<string[]> =>
  (await tx.many(sql<{ id: string }>`select file_id as id from downstream_file where "companyCode" = ${companyCode} and order_id = ${orderId} and file_id = any(${[...ids]}::uuid[])`)).map(({ id }) => id)
