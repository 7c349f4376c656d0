import { tableNamed } from '../checks/tables.ts'
import type { Fault } from '../checks/field.ts'
import type { Batch, LoggedReceipt } from '../store/batches.ts'
import { href, html, type Html } from './html.ts'
import { outcomeMark, shortTime } from './words.ts'

export const PER_PAGE = 50

export const tableTitle = (name: string): string => tableNamed(name)?.title ?? name

export type Names = ReadonlyMap<string, string>

export const section = (title: string, body: Html, more: Html | string = ''): Html =>
  html`<section class="section"><div class="head"><h2>${title}</h2><span class="more">${more}</span></div>${body}</section>`

export const empty = (text: string): Html => html`<p class="empty">${text}</p>`

/** Earlier and later pages; `full` when there may be more. */
export const pager = (path: readonly string[], query: Readonly<Record<string, string>>, page: number, full: boolean): Html => {
  if (page === 1 && !full) return html``
  const link = (to: number, word: string) => html`<a href="${href(path, { ...query, page: to === 1 ? '' : to })}">${word}</a>`
  return html`<nav class="pages" aria-label="翻页">${page > 1 ? link(page - 1, '上一页') : ''}<span>第 ${page} 页</span>${full ? link(page + 1, '下一页') : ''}</nav>`
}

/** Chooses the enterprise by a plain form, so that the page needs no script. */
export const enterpriseFilter = (action: string, names: Names, chosen: string): Html => html`
<form class="filter" action="${action}"><label for="enterprise">企业</label>
<select id="enterprise" name="companyCode"><option value="">全部企业</option>${[...names].map(
  ([code, name]) => html`<option value="${code}" ${code === chosen ? html`selected` : ''}>${name}（${code}）</option>`,
)}</select><button>筛选</button></form>`

export const reasons = (faults: readonly Fault[] | null, most = Number.POSITIVE_INFINITY): Html =>
  faults === null ? html`` : html`<ul class="reasons">${faults.slice(0, most).map(
    ({ field, title, msg }) => html`<li><b>${title}</b> ${field === '' ? '' : html`<span class="mono">${field}</span>`}：<span class="why">${msg}</span></li>`,
  )}${faults.length > most ? html`<li class="none">另有 ${faults.length - most} 处错误</li>` : ''}</ul>`

const count = (label: string, value: number): Html =>
  html`<td class="number${value === 0 ? ' zero' : ''}" data-label="${label}">${value === 0 ? html`<span class="none">0</span>` : value}</td>`

export const batchTable = (batches: readonly Batch[], names: Names, now: number): Html =>
  batches.length === 0 ? empty('还没有收到上报') : html`<div class="scroll"><table><thead><tr>
<th>时间</th><th>企业</th><th>数据</th><th class="number">条数</th><th class="number">入库</th><th class="number">重复</th><th class="number">旧版本</th><th class="number">拒收</th><th>结果</th></tr></thead>
<tbody>${batches.map(
    (it) => html`<tr>
<td class="tight" data-label="时间">${shortTime(it.receivedAt, now)}</td>
<td data-label="企业">${names.get(it.companyCode) ?? it.companyCode}</td>
<td class="lead-cell" data-label="数据">${tableTitle(it.table)}</td>
${count('条数', it.rows)}${count('入库', it.stored)}${count('重复', it.unchanged)}${count('旧版本', it.outdated)}
<td class="number${it.refused === 0 ? ' zero' : ''}" data-label="拒收">${it.refused === 0 ? html`<span class="none">0</span>` : html`<span><span class="mark refused">${it.refused}</span></span>`}</td>
<td class="tight" data-label="结果"><a href="${href(['view', 'batches', it.requestId])}">逐条结果</a></td></tr>`,
  )}</tbody></table></div>`

const shownTarget = (it: LoggedReceipt): Html =>
  it.id === null ? html`<span class="none">无主键</span>`
  : it.outcome === 'refused' ? html`<span class="mono">${it.id}</span>`
  : html`<a class="mono" href="${href(['view', 'rows', it.companyCode, it.table, it.id])}">${it.id}</a>`

export const receiptTable = (receipts: readonly LoggedReceipt[], names: Names, now: number, none: string, most?: number): Html =>
  receipts.length === 0 ? empty(none) : html`<div class="scroll"><table><thead><tr>
<th>时间</th><th>企业</th><th>数据</th><th>主键</th><th>结果</th><th>原因</th><th>所在批次</th></tr></thead>
<tbody>${receipts.map(
    (it) => html`<tr>
<td class="tight" data-label="时间">${shortTime(it.receivedAt, now)}</td>
<td data-label="企业">${names.get(it.companyCode) ?? it.companyCode}</td>
<td class="lead-cell" data-label="数据">${tableTitle(it.table)}</td>
<td data-label="主键">${shownTarget(it)}</td>
<td data-label="结果"><span>${outcomeMark(it.outcome)}${it.outcome === 'refused' && !it.open ? html` <span class="mark">之后已重报</span>` : ''}</span></td>
<td data-label="原因">${it.faults === null ? '' : reasons(it.faults, most)}</td>
<td class="tight" data-label="所在批次"><a href="${href(['view', 'batches', it.requestId])}">第 ${it.index + 1} 条</a></td></tr>`,
  )}</tbody></table></div>`
