import type { Station } from '../station.ts'
import { html, type Html } from './html.ts'

const PLACES = [
  ['/', '总览'],
  ['/view/batches', '上报批次'],
  ['/view/tables', '数据'],
  ['/view/positions', '实时位置'],
  ['/view/refused', '拒收'],
  ['/view/orders', '下发'],
] as const

export interface Page {
  readonly title: string
  /** Which place of the menu is lit. */
  readonly place: (typeof PLACES)[number][0] | null
  readonly body: Html
  /** What was searched for. */
  readonly asked?: string
}

const demo = html`<div class="demo" role="note">演示接收站，不是省级监测预警系统。这里的企业和数据用于联调和演示</div>`
const produced = html`<div class="demo" role="note">本接收站按公开资料整理的对接格式接收数据，不是省级监测预警系统</div>`

export const pageMarkup = ({ mode }: Station, { title, place, body, asked = '' }: Page): string =>
  html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 双重预防数据接收站</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${mode === 'demo' ? demo : produced}
<header><div class="bar">
<b><a href="/">双重预防数据接收站</a></b>
<nav aria-label="主菜单">${PLACES.map(
    ([path, word]) => html`<a href="${path}" ${path === place ? html`aria-current="page"` : ''}>${word}</a>`,
  )}</nav>
<form class="search" role="search" action="/view/search"><input name="id" value="${asked}" maxlength="64" required aria-label="按主键或请求编号查询" placeholder="主键或请求编号"><button>查询</button></form>
</div></header>
<main id="content">${body}</main>
<footer>只读页面，时间均为北京时间</footer>
</body>
</html>`.markup
