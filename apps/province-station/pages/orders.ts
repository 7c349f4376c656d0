import type { Tx } from '@anlan/platform/database/database'
import { latestOrders, ORDER_KINDS, type Order, type OrderReply, repliesTo } from '../store/orders.ts'
import type { Asked } from './batch.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { empty, type Names, pager, PER_PAGE } from './parts.ts'
import { rowPath } from './tables.ts'
import { shortTime } from './words.ts'

const LEVELS = { 1: '红色', 2: '橙色', 3: '黄色', 4: '蓝色' } as const

const progress = (order: Order, replies: readonly OrderReply[]): string => {
  if (order.withdrawn) return '已撤回'
  if (replies.some((reply) => reply.finished)) return '已办结'
  if (replies.length > 0) return '办理中'
  return order.receiver === null ? '未签收' : '已签收'
}

const line = (order: Order, replies: readonly OrderReply[], names: Names, now: number): Html => html`<tr>
<td class="lead-cell" data-label="标题">${order.title}<br><span class="none">${order.content}</span>${
  order.subjectTable !== null && order.subjectId !== null ? html`<br><a href="${rowPath(order.companyCode, order.subjectTable, order.subjectId)}">所指数据</a>` : ''
}</td>
<td class="tight" data-label="类别">${ORDER_KINDS[order.kind]}${order.level === null ? '' : `（${LEVELS[order.level]}）`}</td>
<td data-label="企业">${names.get(order.companyCode) ?? order.companyCode}</td>
<td class="tight" data-label="下发时间">${shortTime(order.createdAt, now)}</td>
<td class="tight" data-label="办理期限">${order.endTime === null ? html`<span class="none">无</span>` : shortTime(order.endTime, now)}</td>
<td data-label="进展"><span><span class="mark">${progress(order, replies)}</span>${order.receiver === null ? '' : html` ${order.receiver} ${shortTime(order.receiptTime, now)}签收`}</span></td>
<td data-label="回复">${replies.length === 0 ? '' : html`<ul class="reasons">${replies.map(
  (reply) => html`<li><b>${reply.replier}</b> ${shortTime(reply.replyTime, now)}：${reply.content}${reply.finished ? '（办结）' : ''}${reply.files.map(
    (file, at) => html` <a href="/view/order-files/${order.companyCode}/${order.orderId}/${file}">附件 ${at + 1}</a>`,
  )}</li>`,
)}</ul>`}</td></tr>`

export const ordersPage = async (tx: Tx, { page, now, names }: Asked): Promise<Page> => {
  const found = await latestOrders(tx, (page - 1) * PER_PAGE, PER_PAGE + 1)
  const shown = found.slice(0, PER_PAGE)
  const replies = await repliesTo(tx, shown.map((order) => order.orderId))
  const list = html`<div class="scroll"><table><thead><tr><th>标题</th><th>类别</th><th>企业</th><th>下发时间</th><th>办理期限</th><th>进展</th><th>回复</th></tr></thead>
<tbody>${shown.map((order) => line(order, replies.filter((reply) => reply.orderId === order.orderId), names, now))}</tbody></table></div>`
  return {
    title: '下发',
    place: '/view/orders',
    body: html`<h1>下发</h1><p class="lead">向企业下发的预警、督办、专项检查和通报，以及签收和回复</p>
<section class="section">${shown.length === 0 ? empty('还没有下发') : list}${pager(['view', 'orders'], {}, page, found.length > PER_PAGE)}</section>`,
  }
}
