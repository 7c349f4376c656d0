import { createCipheriv, randomBytes } from 'node:crypto'
import pg from 'pg'
import { testDatabaseUrl } from '@anlan/platform/testing/house'
import { type StationOptions, startStation } from '../start-station.ts'
import type { Answer } from '../wire/answer.ts'

export const KEY = 'AnlanDemoKey2026'
export const ADMIN_KEY = 'operator-of-the-test'
/** 2026-11-23 09:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 23, 1)

export const ACME = { companyCode: '371002999', name: '标准样例涂料厂（虚构）', code: 'golden-access', key: KEY, enabled: true }
export const OTHER = { companyCode: '371002998', name: '另一家样例厂（虚构）', code: 'other-access', key: 'OtherDemoKey2026', enabled: true }

export interface Sender {
  readonly companyCode: string
  readonly code: string
  readonly key: string
}

export const seal = (text: string | Buffer, key: string): string => {
  const secret = Buffer.from(key)
  const cipher = createCipheriv('aes-128-cbc', secret, secret)
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64')
}

export const basic = ({ companyCode, code }: Sender): string => `Basic ${Buffer.from(`${companyCode}:${code}`).toString('base64')}`

/** A station in a schema of its own, with two enterprises. */
export const openStation = async (options: Partial<StationOptions> = {}) => {
  const databaseUrl = testDatabaseUrl()
  const schema = `t_${randomBytes(6).toString('hex')}`
  const station = await startStation({
    databaseUrl, schema, port: 0, adminKey: ADMIN_KEY, enterprises: [ACME, OTHER], now: () => NOW, ...options,
  })
  const client = new pg.Client({ connectionString: databaseUrl, options: `-c search_path=${schema}` })
  await client.connect()

  const call = async (method: string, path: string, authorization: string, body?: unknown) => {
    const response = await fetch(station.url + path, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Answer & { [name: string]: unknown } }
  }

  return {
    url: station.url,
    schema,
    databaseUrl,
    client,
    call,
    get: (path: string, sender: Sender = ACME) => call('GET', path, basic(sender)),
    post: (path: string, body: unknown, sender: Sender = ACME) => call('POST', path, basic(sender), body),
    send: (table: string, rows: unknown, sender: Sender = ACME, more: object = {}) =>
      call('POST', `/${table}`, basic(sender), { datas: seal(JSON.stringify(rows), sender.key), ...more }),
    admin: (method: string, path: string, body?: unknown) => call(method, path, `Bearer ${ADMIN_KEY}`, body),
    page: async (path: string) => {
      const response = await fetch(station.url + path)
      return { status: response.status, url: response.url, text: await response.text() }
    },
    count: async (table: string): Promise<number> =>
      (await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count ?? -1,
    close: async () => {
      await station.stop()
      await client.query(`drop schema ${schema} cascade`)
      await client.end()
    },
  }
}

export type TestStation = Awaited<ReturnType<typeof openStation>>
