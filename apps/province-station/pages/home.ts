import type { Tx } from '@anlan/platform/database/database'
import { DUAL_PREVENTION, POSITIONING, SPECIAL_WORK, VIDEO } from '../checks/tables.ts'
import type { Table } from '../checks/table.ts'
import { countOpen, latestBatches, latestRefused } from '../store/batches.ts'
import { type EnterpriseLine, listEnterprises } from '../store/enterprises.ts'
import { countHoldings, type TableCount } from '../store/holdings.ts'
import { href, html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { batchTable, empty, receiptTable, section } from './parts.ts'
import { shortTime } from './words.ts'

const figure = (path: string, value: number, word: string): Html =>
  html`<a class="figure" href="${path}"><strong>${value.toLocaleString('zh-CN')}</strong><span>${word}</span></a>`

const enterpriseTable = (tables: readonly Table[], enterprises: readonly EnterpriseLine[], counts: readonly TableCount[], now: number): Html =>
  enterprises.length === 0 ? empty('还没有登记企业。由接收站管理员登记后，企业即可上报') : html`<div class="scroll"><table><thead><tr>
<th>企业</th><th>企业编码</th>${tables.map(({ title }) => html`<th class="number">${title.replace('安全风险', '').replace('隐患排查', '排查')}</th>`)}<th>最近上报</th></tr></thead>
<tbody>${enterprises.map(
    (it) => html`<tr><td class="lead-cell" data-label="企业">${it.name}${it.enabled ? '' : html` <span class="mark">已停用</span>`}</td>
<td data-label="企业编码"><span class="mono">${it.companyCode}</span></td>
${tables.map(({ name, title }) => {
      const live = counts.find((count) => count.companyCode === it.companyCode && count.table === name)?.live ?? 0
      const path = href(['view', 'tables', name], { companyCode: it.companyCode })
      return html`<td class="number${live === 0 ? ' zero' : ''}" data-label="${title}">${live === 0 ? html`<span class="none">0</span>` : html`<a href="${path}">${live}</a>`}</td>`
    })}
<td class="tight" data-label="最近上报">${shortTime(it.lastReceived, now)}</td></tr>`,
  )}</tbody></table></div>`

export const homePage = async (tx: Tx, now: number): Promise<Page> => {
  const [enterprises, counts, batches, refused, open] = await Promise.all([
    listEnterprises(tx),
    countHoldings(tx, null),
    latestBatches(tx, '', 0, 10),
    latestRefused(tx, '', true, 0, 5),
    countOpen(tx),
  ])
  const names = new Map(enterprises.map((it) => [it.companyCode, it.name]))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    title: '总览',
    place: '/',
    body: html`<h1>总览</h1><p class="lead">各企业双重预防、人员定位、特殊作业和智能视频数据的接收情况。数量为未删除的数据</p>
<div class="figures">
${figure('/view/refused', open, '条拒收待改正')}
${figure('/view/tables', sum(counts.map((it) => it.live)), '条数据在库')}
${figure('/view/batches', sum(enterprises.map((it) => it.batches)), '个批次已接收')}
${figure('/#enterprises', enterprises.length, '家企业已登记')}
</div>
${refused.length === 0 ? '' : section('最近拒收，待改正', receiptTable(refused, names, now, '', 3), html`<a href="/view/refused">全部拒收</a>`)}
<div id="enterprises" class="brief">${section('企业：双重预防', enterpriseTable(DUAL_PREVENTION, enterprises, counts, now))}</div>
<div class="brief">${section('企业：人员定位', enterpriseTable(POSITIONING, enterprises, counts, now), html`<a href="/view/positions">实时位置</a>`)}</div>
<div class="brief">${section('企业：特殊作业', enterpriseTable(SPECIAL_WORK, enterprises, counts, now))}</div>
<div class="brief">${section('企业：智能视频', enterpriseTable(VIDEO, enterprises, counts, now), html`字段为自定的最小集，待核`)}</div>
<div class="latest">${section('最近批次', batchTable(batches, names, now), html`<a href="/view/batches">全部批次</a>`)}</div>`,
  }
}
