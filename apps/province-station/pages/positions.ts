import type { Tx } from '@anlan/platform/database/database'
import { LATE_AFTER } from '../checks/position.ts'
import { shownPositions, type ShownPosition, type UploadSummary, uploadSummaries } from '../store/positions.ts'
import type { Asked } from './batch.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { empty, enterpriseFilter, type Names, pager, PER_PAGE, section } from './parts.ts'
import { fullTime, shortTime } from './words.ts'

const DAY = 86_400_000
const CLASSES: Readonly<Record<string, string>> = { '01': '内部员工', '02': '承包商', '03': '外来人员' }
const ONLINE = new Map([[true, '在线'], [false, '失联'], [null, '']])

const seconds = (ms: number): string => `${Math.round(ms / 1_000)} 秒`

const punctual = (it: UploadSummary, now: number): Html =>
  now - it.lastAt > LATE_AFTER ? html`<span class="mark refused">已 ${seconds(now - it.lastAt)}没有上报</span>` : html`<span class="mark stored">及时</span>`

const uploads = (found: readonly UploadSummary[], names: Names, now: number): Html =>
  found.length === 0 ? empty('还没有企业上报人员位置') : html`<div class="scroll"><table><thead><tr>
<th>企业</th><th>现在</th><th class="number">人数</th><th>最近上报</th><th class="number">24 小时上报次数</th><th class="number">超过 30 秒的间隔</th><th class="number">最长间隔</th><th>最近一次拒收</th></tr></thead>
<tbody>${found.map(
    (it) => html`<tr><td class="lead-cell" data-label="企业">${names.get(it.companyCode) ?? it.companyCode}</td>
<td data-label="现在"><span>${punctual(it, now)}</span></td>
<td class="number" data-label="人数">${it.people}</td>
<td class="tight" data-label="最近上报">${shortTime(it.lastAt, now)}</td>
<td class="number" data-label="24 小时上报次数">${it.rounds}</td>
<td class="number" data-label="超过 30 秒的间隔">${it.late === 0 ? html`<span class="none">0</span>` : html`<span class="mark refused">${it.late}</span>`}</td>
<td class="number" data-label="最长间隔">${it.longest === null ? html`<span class="none">无</span>` : seconds(it.longest)}</td>
<td data-label="最近一次拒收">${it.lastRefused === 0 ? html`<span class="none">无</span>` : html`${it.lastRefused} 人：<span class="why">${it.refusal ?? ''}</span>`}</td></tr>`,
  )}</tbody></table></div>`

const people = (found: readonly ShownPosition[], names: Names): Html =>
  found.length === 0 ? empty('没有人员位置') : html`<div class="scroll"><table><thead><tr>
<th>姓名</th><th>类别</th><th>经度</th><th>纬度</th><th>楼层</th><th>状态</th><th>定位时间</th><th>企业</th></tr></thead>
<tbody>${found.map(
    (it) => html`<tr><td class="lead-cell" data-label="姓名">${it.name ?? it.who}</td>
<td data-label="类别">${it.personType === null ? '' : (CLASSES[it.personType] ?? it.personType)}</td>
<td data-label="经度">${it.lon.toFixed(7)}</td><td data-label="纬度">${it.lat.toFixed(7)}</td>
<td data-label="楼层">${it.floor === null ? '' : `${it.floor} 层`}</td>
<td data-label="状态">${it.online === false ? html`<span><span class="mark refused">失联</span></span>` : (ONLINE.get(it.online) ?? '')}</td>
<td class="tight" data-label="定位时间">${fullTime(it.locatedAt)}</td>
<td class="tight" data-label="企业">${names.get(it.companyCode) ?? it.companyCode}</td></tr>`,
  )}</tbody></table></div>`

/** Who is where, as last told, and whether it is told often enough. */
export const positionsPage = async (tx: Tx, { companyCode, page, now, names }: Asked): Promise<Page> => {
  const [found, told] = [await shownPositions(tx, companyCode, (page - 1) * PER_PAGE, PER_PAGE + 1), await uploadSummaries(tx, companyCode, now - DAY)]
  return {
    title: '实时位置',
    place: '/view/positions',
    body: html`<h1>实时位置</h1><p class="lead">各人最后上报的位置，CGCS2000 经纬度。上报间隔不超过 30 秒（AQ 3064.3 8.2），超过的记为滞后；轨迹留在企业，不在这里</p>
${enterpriseFilter('/view/positions', names, companyCode)}
${section('上报情况', uploads(told, names, now))}
<section class="section"><div class="head"><h2>人员</h2></div>${people(found.slice(0, PER_PAGE), names)}${pager(['view', 'positions'], { companyCode }, page, found.length > PER_PAGE)}</section>`,
  }
}
