import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '@anlan/kernel/fault'
import type { TlsFiles } from './settings.ts'

export interface DemoCertificate extends TlsFiles {
  /** What a phone is to trust. */
  readonly authority: string
}

const DAY = 86_400_000
/** Phones refuse server certificates of more than 825 days. */
const [SERVER_DAYS, AUTHORITY_DAYS] = [800, 3650]

const openssl = async (folder: string, words: readonly string[]): Promise<void> => {
  await promisify(execFile)('openssl', words, { cwd: folder }).catch((cause: NodeJS.ErrnoException) => {
    const tip = cause.code === 'ENOENT' ? '没有找到 openssl 程序，不能生成演示证书。请安装 openssl，或用 TLS_CERT 和 TLS_KEY 指定已有的证书' : '演示证书没有生成成功。请检查数据目录的权限和磁盘空间'
    throw new Fault('no-certificate', tip, { cause, retry: false })
  })
}

const readCertificate = (path: string): Promise<X509Certificate | undefined> =>
  readFile(path).then(
    (bytes) => new X509Certificate(bytes),
    () => undefined,
  )

const lasts = (certificate: X509Certificate | undefined, now: number): certificate is X509Certificate =>
  certificate !== undefined && Date.parse(certificate.validTo) - now > 30 * DAY

/** OpenSSL makes a key and a certificate at once; `ec` keys are small and quick on a phone. */
const KEY = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-sha256']

/**
 * A local authority, kept so that a phone trusts it once, and a server certificate of it for every address of this machine,
 * made anew when those change or it is about to expire.
 * @param addresses IPv4 addresses besides loopback
 */
export const demoCertificate = async (folder: string, addresses: readonly string[], now: number): Promise<DemoCertificate> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = (name: string) => join(folder, name)
  const files = { authority: path('ca.pem'), cert: path('server.pem'), key: path('server.key') }
  const authority = await readCertificate(files.authority)
  if (!lasts(authority, now)) {
    const subject = ['-subj', '/O=Anlan/CN=Anlan demo authority', '-addext', 'keyUsage=critical,keyCertSign,cRLSign']
    await openssl(folder, [...KEY, '-days', String(AUTHORITY_DAYS), '-keyout', 'ca.key', '-out', 'ca.pem', ...subject])
  }
  const server = await readCertificate(files.cert)
  const issuer = await readCertificate(files.authority)
  const hosts = ['127.0.0.1', ...addresses]
  const known = lasts(server, now) && issuer !== undefined && server.checkIssued(issuer) && hosts.every((host) => server.checkIP(host) !== undefined)
  if (known) return files
  const names = ['DNS:localhost', `DNS:${hostname()}`, ...hosts.map((host) => `IP:${host}`)]
  await openssl(folder, [
    ...KEY, '-days', String(SERVER_DAYS), '-CA', 'ca.pem', '-CAkey', 'ca.key', '-keyout', 'server.key', '-out', 'leaf.pem',
    '-subj', '/O=Anlan/CN=localhost', '-addext', `subjectAltName=${names.join(',')}`, '-addext', 'extendedKeyUsage=serverAuth',
    '-addext', 'basicConstraints=critical,CA:FALSE',
  ])
  await writeFile(files.cert, (await Promise.all([path('leaf.pem'), files.authority].map((part) => readFile(part, 'utf8')))).join(''))
  return files
}
