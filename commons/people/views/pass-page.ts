import { beijingStamp, type Instant } from '@anlan/kernel/time'

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const moment = (at: Instant): string =>
  beijingStamp(at).replace(/^\d{4}(\d\d)(\d\d)(\d\d)(\d\d)\d\d$/, (_, month: string, day: string, hour: string, minute: string) => `${Number(month)}月${Number(day)}日 ${hour}:${minute}`)

const frame = (title: string, body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>
body{margin:0;font:20px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;color:#111827;background:#f3f4f6}
main{max-width:430px;margin:0 auto;padding:16px}section{background:#fff;border-radius:12px;padding:20px;border:1px solid #d1d5db}
h1{font-size:28px;margin:0 0 4px}.state{font-size:24px;font-weight:700;padding:12px 16px;border-radius:12px;margin:0 0 16px;border:3px solid}
.valid{color:#115e59;border-color:#115e59;background:#f0fdfa}.over{color:#374151;border-color:#374151;background:#e5e7eb}
dl{display:grid;grid-template-columns:auto 1fr;gap:8px 16px;margin:16px 0 0}dt{color:#4b5563}dd{margin:0;font-weight:600}
img{width:128px;height:160px;object-fit:cover;border-radius:8px;float:right;margin:0 0 8px 16px}p{margin:16px 0 0}</style></head><body><main>${body}</main></body></html>`

export interface PassView {
  readonly orgName: string
  readonly name: string
  readonly company: string
  readonly purpose: string
  readonly host: string
  readonly validFrom: Instant
  readonly validUntil: Instant
  readonly issuedBy: string
  readonly state: 'valid' | 'expired' | 'revoked'
  readonly photo: string | null
}

const STATES = { valid: '通行证有效', expired: '通行证已过期', revoked: '通行证已收回' } as const

/** The one page that a pass opens: readable without a script, in sunlight, by the guard and by the visitor. Nothing else is reachable from it. */
export const passPage = (pass: PassView): string => {
  const fact = (title: string, value: string) => `<dt>${title}</dt><dd>${escape(value)}</dd>`
  const over = pass.state !== 'valid'
  return frame(
    '当日通行证',
    `<p class="state ${over ? 'over' : 'valid'}">${STATES[pass.state]}</p><section>
${pass.photo === null || over ? '' : `<img src="${escape(pass.photo)}" alt="本人照片">`}<h1>${escape(pass.name)}</h1>${escape(pass.company)}
<dl>${fact('进入单位', pass.orgName)}${fact('事由', pass.purpose)}${fact('接待人', pass.host)}${fact('有效期', `${moment(pass.validFrom)} 至 ${moment(pass.validUntil)}`)}${fact('发放人', pass.issuedBy)}</dl>
</section>${over ? '<p>请联系接待人重新办理。</p>' : '<p>请随身携带，进出时出示。只限本人当日使用。</p>'}`,
  )
}

export const NO_PASS_PAGE = frame('当日通行证', '<p class="state over">没有这张通行证</p><section>二维码不完整或已作废，请联系接待人。</section>')
