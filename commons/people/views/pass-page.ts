import { beijingStamp, type Instant } from '@anlan/kernel/time'
import { escapeHtml, plainPage } from '@anlan/platform/http/plain-page'

const moment = (at: Instant): string =>
  beijingStamp(at).replace(/^\d{4}(\d\d)(\d\d)(\d\d)(\d\d)\d\d$/, (_, month: string, day: string, hour: string, minute: string) => `${Number(month)}月${Number(day)}日 ${hour}:${minute}`)

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
  const fact = (title: string, value: string) => `<dt>${title}</dt><dd>${escapeHtml(value)}</dd>`
  const over = pass.state !== 'valid'
  return plainPage(
    '当日通行证',
    `<p class="state ${over ? 'over' : 'valid'}">${STATES[pass.state]}</p><section>
${pass.photo === null || over ? '' : `<img src="${escapeHtml(pass.photo)}" alt="本人照片">`}<h1>${escapeHtml(pass.name)}</h1>${escapeHtml(pass.company)}
<dl>${fact('进入单位', pass.orgName)}${fact('事由', pass.purpose)}${fact('接待人', pass.host)}${fact('有效期', `${moment(pass.validFrom)} 至 ${moment(pass.validUntil)}`)}${fact('发放人', pass.issuedBy)}</dl>
</section>${over ? '<p>请联系接待人重新办理。</p>' : '<p>请随身携带，进出时出示。只限本人当日使用。</p>'}`,
  )
}

export const NO_PASS_PAGE = plainPage('当日通行证', '<p class="state over">没有这张通行证</p><section>二维码不完整或已作废，请联系接待人。</section>')
