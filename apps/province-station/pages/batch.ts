import type { Tx } from '@anlan/platform/database/database'
import { findBatch, latestBatches, latestRefused, receiptsOf } from '../store/batches.ts'
import { href, html } from './html.ts'
import type { Page } from './layout.ts'
import { batchTable, enterpriseFilter, type Names, pager, PER_PAGE, receiptTable, section, tableTitle } from './parts.ts'
import { bytesText, fullTime } from './words.ts'

export interface Asked {
  /** Refused rows: those sent again since, too. */
  readonly all: boolean
  /** Empty for all enterprises. */
  readonly companyCode: string
  readonly page: number
  readonly now: number
  readonly names: Names
}

export const batchesPage = async (tx: Tx, { companyCode, page, now, names }: Asked): Promise<Page> => {
  const found = await latestBatches(tx, companyCode, (page - 1) * PER_PAGE, PER_PAGE + 1)
  return {
    title: '上报批次',
    place: '/view/batches',
    body: html`<h1>上报批次</h1><p class="lead">最近收到的在前</p>
${enterpriseFilter('/view/batches', names, companyCode)}
<section class="section">${batchTable(found.slice(0, PER_PAGE), names, now)}${pager(['view', 'batches'], { companyCode }, page, found.length > PER_PAGE)}</section>`,
  }
}

export const refusedPage = async (tx: Tx, { companyCode, page, now, names, all }: Asked): Promise<Page> => {
  const found = await latestRefused(tx, companyCode, !all, (page - 1) * PER_PAGE, PER_PAGE + 1)
  return {
    title: '拒收',
    place: '/view/refused',
    body: html`<h1>拒收</h1><p class="lead">没有入库的数据和原因。改正后重新上报即可，同一批里的其他数据不受影响</p>
${enterpriseFilter('/view/refused', names, companyCode)}
<nav class="tabs" aria-label="范围"><a href="${href(['view', 'refused'], { companyCode })}" ${all ? '' : html`aria-current="page"`}>待改正</a>
<a href="${href(['view', 'refused'], { companyCode, all: 1 })}" ${all ? html`aria-current="page"` : ''}>全部</a></nav>
<section class="section">${receiptTable(found.slice(0, PER_PAGE), names, now, all ? '没有被拒收的数据' : '没有待改正的数据')}${pager(['view', 'refused'], { companyCode, all: all ? '1' : '' }, page, found.length > PER_PAGE)}</section>`,
  }
}

export const batchPage = async (tx: Tx, requestId: string, { now, names }: Asked): Promise<Page | undefined> => {
  const batch = await findBatch(tx, requestId)
  if (batch === undefined) return undefined
  const { companyCode, table, receivedAt } = batch
  const receipts = (await receiptsOf(tx, requestId)).map((receipt) => ({ ...receipt, requestId, companyCode, table, receivedAt, open: true }))
  return {
    title: '批次',
    place: '/view/batches',
    body: html`<h1>${tableTitle(table)} ${batch.rows} 条</h1>
<p class="lead">${names.get(companyCode) ?? companyCode}，${fullTime(receivedAt)} 收到，密文 ${bytesText(batch.bytes)}</p>
<section class="section"><dl class="facts">
<div><dt>请求编号</dt><dd class="mono">${requestId}</dd></div>
<div><dt>企业批次号</dt><dd class="mono">${batch.batchId ?? '未提供'}</dd></div>
<div><dt>入库</dt><dd>${batch.stored} 条</dd></div><div><dt>重复</dt><dd>${batch.unchanged} 条</dd></div>
<div><dt>旧版本</dt><dd>${batch.outdated} 条</dd></div><div><dt>拒收</dt><dd>${batch.refused} 条</dd></div></dl></section>
${section('逐条结果', receiptTable(receipts, names, now, ''))}`,
  }
}
