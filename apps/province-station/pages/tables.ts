import type { Tx } from '@anlan/platform/database/database'
import { columnOf, type Field } from '../checks/field.ts'
import type { Table } from '../checks/table.ts'
import { DUAL_PREVENTION, POSITIONING, SPECIAL_WORK, VIDEO } from '../checks/tables.ts'
import { pageOfRows, type StoredRow } from '../store/holdings.ts'
import type { Asked } from './batch.ts'
import { href, html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { empty, enterpriseFilter, type Names, pager, PER_PAGE } from './parts.ts'
import { fieldText } from './words.ts'

/** From here on a text needs a broad column. */
const LONG = 12

export const rowPath = (companyCode: unknown, table: string, id: unknown): string =>
  href(['view', 'rows', String(companyCode), table, String(id)])

const tabs = (chosen: Table, companyCode: string): Html =>
  html`${[['双重预防', DUAL_PREVENTION], ['人员定位', POSITIONING], ['特殊作业', SPECIAL_WORK], ['智能视频', VIDEO]].map(
    ([house, tables]) => html`<nav class="tabs" aria-label="${house as string}">${(tables as readonly Table[]).map(
      ({ name, title }) => html`<a href="${href(['view', 'tables', name], { companyCode })}" ${name === chosen.name ? html`aria-current="page"` : ''}>${title}</a>`,
    )}</nav>`,
  )}`

/** The headline comes first and is the way in; keys, hashes, who made it, and what nobody filled are left to the row's own page. */
const columnsOf = (table: Table, rows: readonly StoredRow[]): Field[] => {
  const hidden = ['id', 'companyCode', 'createDate', 'createBy', table.headline]
  const shown = table.fields.filter(
    (field) =>
      !hidden.includes(columnOf(field)) && !field.name.endsWith('_DIGEST') && field.kind !== 'photo' && field.kind !== 'pdf' && !table.parents.some((parent) => parent.field === field.name && parent.each === undefined) && rows.some((row) => row[columnOf(field)] !== null),
  )
  return [...table.fields.filter(({ name }) => name === table.headline), ...shown]
}

const cell = (table: Table, row: StoredRow, field: Field): Html => {
  const words = fieldText(field, row[columnOf(field)])
  if (field.name === table.headline)
    return html`<td class="lead-cell" data-label="${field.title}"><a class="clip" href="${rowPath(row.companyCode, table.name, row.id)}">${words}</a></td>`
  if (columnOf(field) === 'deleted') return html`<td data-label="${field.title}">${row.deleted === '1' ? html`<span><span class="mark">${words}</span></span>` : words}</td>`
  return html`<td class="${field.kind === 'stamp' ? 'tight' : words.length > LONG ? 'long' : 'short'}" data-label="${field.title}">${words === '' ? '' : html`<span class="clip">${words}</span>`}</td>`
}

/** What people must know of a table before they rely on it. */
export const cautionOf = (table: Table): Html | string => (VIDEO.includes(table) ? html`<p class="lead">省级智能视频的字段表没有找到，本表字段和代码是自定的最小集，待核</p>` : '')

const grid = (table: Table, rows: readonly StoredRow[], names: Names): Html => {
  if (rows.length === 0) return empty('还没有这张表的数据')
  const columns = columnsOf(table, rows)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${table.title}"><table class="wide"><thead><tr>${columns.map(
    ({ title }) => html`<th>${title}</th>`,
  )}<th>企业</th></tr></thead><tbody>${rows.map(
    (row) => html`<tr>${columns.map((column) => cell(table, row, column))}<td class="tight" data-label="企业">${names.get(String(row.companyCode)) ?? ''}</td></tr>`,
  )}</tbody></table></div>`
}

export const tablePage = async (tx: Tx, table: Table, { companyCode, page, names }: Asked): Promise<Page> => {
  const found = await pageOfRows(tx, table, companyCode, (page - 1) * PER_PAGE, PER_PAGE + 1)
  const path = ['view', 'tables', table.name]
  return {
    title: table.title,
    place: '/view/tables',
    body: html`<h1>${table.title}</h1><p class="lead">已入库的最新版本，最近收到的在前</p>${cautionOf(table)}
${tabs(table, companyCode)}${enterpriseFilter(href(path), names, companyCode)}
<section class="section">${grid(table, found.slice(0, PER_PAGE), names)}${pager(path, { companyCode }, page, found.length > PER_PAGE)}</section>`,
  }
}
