import type { Settings } from './settings.ts'

/** A line of testbed/accounts.json. */
export interface DemoAccount {
  readonly role: string
  readonly name: string
  readonly account: string
  readonly password: string
  /** Where it is used: desk, phone, or both. */
  readonly where: string
}

/** Chinese characters and their punctuation take two columns of a terminal. */
const width = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(sign) ? 2 : 1), 0)
const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)))

const table = (rows: readonly (readonly string[])[]): string[] => {
  const columns = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? '')))) ?? []
  return rows.map((row) => `  ${row.map((cell, at) => pad(cell, columns[at] ?? 0)).join('  ')}`.trimEnd())
}

export interface Welcome {
  readonly settings: Settings
  /** Addresses of this machine in its networks. */
  readonly networks: readonly string[]
  readonly accounts: readonly DemoAccount[]
  /** The certificate that phones are to trust. */
  readonly authority?: string
}

const phoneAddress = ({ settings: { tls, port, mode }, networks }: Welcome): string => {
  const remedy = mode === 'demo' ? 'ANLAN_TLS=demo npm start' : '请设置 TLS_CERT 和 TLS_KEY'
  if (tls === undefined) return `http://127.0.0.1:${port}/m/（仅限本机；手机上使用需要 HTTPS：${remedy}）`
  return (networks.length === 0 ? ['127.0.0.1'] : networks).map((host) => `https://${host}:${port}/m/`).join('  ')
}

/** What a person needs to know once everything runs. */
export const welcome = (facts: Welcome): string => {
  const { settings, accounts, authority } = facts
  const scheme = settings.tls === undefined ? 'http' : 'https'
  const demo = settings.mode === 'demo'
  const places = [
    ['电脑访问', `${scheme}://127.0.0.1:${settings.port}/`],
    ['手机访问', phoneAddress(facts)],
    ...(authority === undefined ? [] : [['手机证书', `${authority}（在手机上安装并信任后即可访问）`]]),
    ...(demo ? [['省级接收站', `http://127.0.0.1:${settings.stationPort}/`]] : []),
    ['数据目录', settings.dataFolder],
  ]
  const people = accounts.map(({ role, name, account, password, where }) => [role, name, account, password, where])
  return [
    '',
    demo ? '安澜已启动（演示模式）' : '安澜已启动',
    '',
    ...table(places),
    ...(demo && people.length > 0 ? ['', '演示账户', ...table([['角色', '姓名', '账号', '密码', '用途'], ...people])] : []),
    '',
    '停止：按 Ctrl+C',
    '',
  ].join('\n')
}
