import type { Tx } from '@anlan/platform/database/database'
import { columnOf, type Field } from '../checks/field.ts'
import type { Table } from '../checks/table.ts'
import { tableNamed } from '../checks/tables.ts'
import { historyOf, type LoggedReceipt } from '../store/batches.ts'
import { findRow, type StoredRow } from '../store/holdings.ts'
import type { Asked } from './batch.ts'
import { href, html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { reasons, section } from './parts.ts'
import { cautionOf, rowPath } from './tables.ts'
import { fieldText, masked, outcomeMark, shortTime } from './words.ts'

const LONG = 60

interface Parent {
  readonly field: string
  readonly table: Table
  readonly row: StoredRow
}

const parentsOf = async (tx: Tx, table: Table, row: StoredRow): Promise<Parent[]> => {
  const found: Parent[] = []
  for (const { field, table: name } of table.parents) {
    const parentTable = tableNamed(name)
    const id = row[field]
    if (parentTable === undefined || typeof id !== 'string') continue
    const parent = await findRow(tx, parentTable, String(row.companyCode), id)
    if (parent !== undefined) found.push({ field, table: parentTable, row: parent })
  }
  return found
}

const headlineOf = (table: Table, row: StoredRow): string => {
  const field = table.fields.find(({ name }) => name === table.headline)
  return field === undefined ? '' : fieldText(field, row[columnOf(field)])
}

const value = (field: Field, row: StoredRow, parents: readonly Parent[]): Html => {
  const words = fieldText(field, row[columnOf(field)])
  const parent = parents.find((it) => it.field === field.name)
  if (words === '') return html`<span class="none">未填写</span>`
  if (parent !== undefined) return html`<a href="${rowPath(row.companyCode, parent.table.name, parent.row.id)}">${headlineOf(parent.table, parent.row)}</a>
<span class="mono">${words}</span>`
  if (field.codes !== undefined && field.codes[String(row[columnOf(field)])] !== String(row[columnOf(field)])) return html`${words}（${String(row[columnOf(field)])}）`
  return html`${words}`
}

const facts = (table: Table, row: StoredRow, parents: readonly Parent[]): Html =>
  html`<dl class="facts">${table.fields
    .filter(({ kind }) => kind !== 'photo' && kind !== 'pdf')
    .map((field) => {
      const long = fieldText(field, row[columnOf(field)]).length > LONG
      return html`<div class="${long ? 'long' : 'short'}"><dt>${field.title}<span class="mono">${field.name}</span></dt><dd>${value(field, row, parents)}</dd></div>`
    })}</dl>`

const photos = (table: Table, row: StoredRow): Html | string => {
  const shown = table.fields.filter(({ kind, name }) => kind === 'photo' && row[name] !== null)
  if (shown.length === 0) return ''
  return section('照片', html`${shown.map(
    ({ name, title }) => html`<figure><img src="${href(['view', 'photos', String(row.companyCode), String(row[name])])}" alt="${title}"><figcaption>${title}</figcaption></figure>`,
  )}`)
}

const papers = (table: Table, row: StoredRow): Html | string => {
  const shown = table.fields.filter(({ kind, name }) => kind === 'pdf' && row[name] !== null)
  if (shown.length === 0) return ''
  return section('文件', html`${shown.map(({ name, title }) => html`<p><a href="${href(['view', 'photos', String(row.companyCode), String(row[name])])}">打开${title}（PDF）</a></p>`)}`)
}

/** As it was sent, but for papers. */
const shownRaw = (table: Table, raw: unknown): unknown => {
  if (typeof raw !== 'object' || raw === null) return raw
  const secrets = table.fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name)
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, secrets.includes(name) && typeof value === 'string' ? masked(value) : value]))
}

const history = (table: Table, receipts: readonly LoggedReceipt[], now: number): Html => html`<div class="scroll"><table><thead><tr>
<th>收到时间</th><th>结果</th><th>说明</th><th>批次</th><th>原文</th></tr></thead><tbody>${receipts.map(
  (it) => html`<tr><td class="tight" data-label="收到时间">${shortTime(it.receivedAt, now)}</td>
<td data-label="结果"><span>${outcomeMark(it.outcome)}</span></td>
<td data-label="说明">${it.faults === null ? '' : reasons(it.faults)}</td>
<td class="tight" data-label="批次"><a href="${href(['view', 'batches', it.requestId])}">第 ${it.index + 1} 条</a></td>
<td data-label="原文">${it.raw === null ? html`<span class="none">与已有版本相同</span>` : html`<details><summary>查看</summary><pre>${JSON.stringify(shownRaw(table, it.raw), null, 2)}</pre></details>`}</td></tr>`,
)}</tbody></table></div>`

export const rowPage = async (tx: Tx, table: Table, companyCode: string, id: string, { now, names }: Asked): Promise<Page | undefined> => {
  const row = await findRow(tx, table, companyCode, id)
  if (row === undefined) return undefined
  const parents = await parentsOf(tx, table, row)
  const receipts = await historyOf(tx, companyCode, table.name, id)
  return {
    title: table.title,
    place: '/view/tables',
    body: html`<h1>${headlineOf(table, row)}${row.deleted === '1' ? html` <span class="mark">已删除</span>` : ''}</h1>
<p class="lead"><a href="${href(['view', 'tables', table.name], { companyCode })}">${table.title}</a>，${names.get(companyCode) ?? companyCode}</p>${cautionOf(table)}
<section class="section">${facts(table, row, parents)}</section>
${photos(table, row)}${papers(table, row)}
${section('收到的每个版本', history(table, receipts, now))}`,
  }
}
