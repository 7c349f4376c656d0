import { ID_PATTERN } from '@anlan/kernel/id'
import type { Tx } from '@anlan/platform/database/database'
import { findBatch, receiptsNaming } from '../store/batches.ts'
import { searchId } from '../store/holdings.ts'
import type { Asked } from './batch.ts'
import { href, html } from './html.ts'
import type { Page } from './layout.ts'
import { receiptTable, section, tableTitle } from './parts.ts'
import { rowPath } from './tables.ts'

/** A page of findings, or the address of the only one. */
export const searchPage = async (tx: Tx, typed: string, { now, names }: Asked): Promise<Page | string> => {
  const id = typed.replace(/\p{Cc}/gu, '').trim().slice(0, 64)
  const [rows, receipts] = await Promise.all([searchId(tx, id), receiptsNaming(tx, id)])
  const [only] = rows
  if (rows.length === 1 && only !== undefined) return rowPath(only.companyCode, only.table, id)
  if (rows.length === 0 && ID_PATTERN.test(id) && (await findBatch(tx, id)) !== undefined) return href(['view', 'batches', id])
  return {
    title: '查询',
    place: null,
    asked: id,
    body: html`<h1>查询 <span class="mono">${id}</span></h1>
<p class="lead">${rows.length === 0 ? '没有这个主键的入库数据' : `有 ${rows.length} 条入库数据`}</p>
${rows.length === 0 ? '' : section('入库数据', html`<table><tbody>${rows.map(
  (row) => html`<tr><td><a href="${rowPath(row.companyCode, row.table, id)}">${names.get(row.companyCode) ?? row.companyCode}，${tableTitle(row.table)}</a></td></tr>`,
)}</tbody></table>`)}
${section('上报记录', receiptTable(receipts, names, now, '没有上报记录。请核对主键是否完整'))}`,
  }
}
