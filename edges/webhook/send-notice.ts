import { createHmac } from 'node:crypto'
import { ALARM_LEVELS } from '@anlan/alarms/contract/alarm'
import type { Notice, SendNotice } from '@anlan/alarms/contract/notice-sender'
import { Fault } from '@anlan/kernel/fault'
import { beijingStamp, SECOND } from '@anlan/kernel/time'
import { wallNow } from '@anlan/platform/clock/wall-now'

const PATIENCE = 10 * SECOND

const words = ({ alarm }: Notice): string => {
  const stamp = beijingStamp(alarm.raisedAt)
  const time = `${stamp.slice(4, 6)}-${stamp.slice(6, 8)} ${stamp.slice(8, 10)}:${stamp.slice(10, 12)}`
  return [`【安澜】${ALARM_LEVELS[alarm.level]}色报警：${alarm.title}`, alarm.text, alarm.place === null ? '' : `地点：${alarm.place}`, `时间：${time}`]
    .filter((line) => line !== '')
    .join('\n')
}

interface Letter {
  readonly url: string
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** DingTalk's robot: the secret signs the time into the address. */
const dingtalk = (notice: Notice): Letter => {
  const url = new URL(notice.url)
  if (notice.secret !== null) {
    const timestamp = String(wallNow())
    url.searchParams.set('timestamp', timestamp)
    url.searchParams.set('sign', createHmac('sha256', notice.secret).update(`${timestamp}\n${notice.secret}`).digest('base64'))
  }
  return { url: url.href, body: { msgtype: 'text', text: { content: words(notice) }, at: { atMobiles: notice.mobiles, isAtAll: false } } }
}

const wecom = (notice: Notice): Letter => ({
  url: notice.url,
  body: { msgtype: 'text', text: { content: words(notice), mentioned_mobile_list: notice.mobiles } },
})

/** The plain shape that SMS gateways take: numbers, text, a bearer token. */
const sms = (notice: Notice): Letter => ({
  url: notice.url,
  body: { mobiles: notice.mobiles, content: words(notice) },
  ...(notice.secret === null ? {} : { headers: { authorization: `Bearer ${notice.secret}` } }),
})

/** For other systems: the whole alarm, signed over its bytes. */
const webhook = (notice: Notice): Letter => {
  const body = { type: 'alarm', alarm: notice.alarm, text: words(notice) }
  const signature: Record<string, string> = notice.secret === null ? {} : { 'x-anlan-signature': createHmac('sha256', notice.secret).update(JSON.stringify(body)).digest('hex') }
  return { url: notice.url, body, headers: signature }
}

const SHAPES = { dingtalk, wecom, sms, webhook } as const

/** WeChat Work and DingTalk answer 200 with their own code inside; a gateway may answer with `code`. 0 and 200 mean taken. */
const refusedInside = (text: string): string | undefined => {
  try {
    const said = JSON.parse(text) as { errcode?: number; errmsg?: string; code?: number | string; msg?: string }
    const code = said.errcode ?? said.code
    return code === undefined || [0, 200, '0', '200'].includes(code) ? undefined : `对方返回 ${code} ${said.errmsg ?? said.msg ?? ''}`.trim()
  } catch {
    return undefined
  }
}

/** @throws Fault with what the other side said; the caller keeps the notice and tries again */
export const sendNotice: SendNotice = async (notice) => {
  if (notice.kind === 'sms' && notice.mobiles.length === 0) return
  const { url, body, headers = {} } = SHAPES[notice.kind](notice)
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new Fault('channel-away', '通知渠道连不上，请检查地址和网络', { cause })
  })
  const text = await answer.text()
  const inside = refusedInside(text)
  if (!answer.ok || inside !== undefined) throw new Fault('channel-refused', inside ?? `对方返回 HTTP ${answer.status}`)
}
