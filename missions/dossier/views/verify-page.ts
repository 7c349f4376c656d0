import { beijingMinute } from '@anlan/kernel/time'
import type { Dossier } from '../contract/dossier.ts'

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const frame = (body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>台账核验</title><style>
body{margin:0;font:18px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#111827;background:#f3f4f6}
main{max-width:480px;margin:0 auto;padding:16px}section{background:#fff;border-radius:12px;padding:20px;border:1px solid #d1d5db}
.state{font-size:22px;font-weight:700;padding:12px 16px;border-radius:12px;margin:0 0 16px;border:3px solid}
.good{color:#115e59;border-color:#115e59;background:#f0fdfa}.none{color:#374151;border-color:#374151;background:#e5e7eb}
dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:0}dt{color:#4b5563}dd{margin:0;font-weight:600;overflow-wrap:anywhere}p{margin:16px 0 0}</style></head><body><main>${body}</main></body></html>`

/** What the code on a printed ledger leads to: enough to compare with the paper in hand, nothing of its content. */
export const verifyPage = ({ number, from, to, rows, digest, readyAt }: Dossier, org: string): string => {
  const fact = (title: string, value: string) => `<dt>${title}</dt><dd>${escape(value)}</dd>`
  return frame(`<h1 class="state good">此台账由系统生成</h1><section><dl>${fact('单位', org)}${fact('编号', number)}${fact('期间', `${from} 至 ${to}`)}${fact('条数', String(rows))}${fact('生成时间', readyAt === null ? '' : beijingMinute(readyAt))}${fact('内容摘要', digest ?? '')}</dl></section><p>请与纸质台账末页的编号、期间和内容摘要逐项比对，不一致的以系统为准。</p>`)
}

export const NO_LEDGER_PAGE = frame('<h1 class="state none">没有这本台账</h1><section>二维码不完整，或者这本台账不是由本系统生成。</section>')
