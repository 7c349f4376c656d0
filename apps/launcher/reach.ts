import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '@anlan/kernel/fault'

/** @throws Fault naming the variable by which another port is chosen */
export const claimPort = async (port: number, variable: string, host?: string): Promise<void> => {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const tip =
        cause.code === 'EACCES'
          ? `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如：${variable}=${port + 8000} npm start`
          : `端口 ${port} 已被其他程序占用。请先停用那个程序，或换一个端口，例如：${variable}=${port === 65_535 ? 8081 : port + 1} npm start`
      reject(new Fault('port-in-use', tip, { cause, retry: false }))
    })
    probe.listen({ port, host, exclusive: true }, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}

/** Our own certificate is not known to our own Node, and between us on loopback need not be. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = (url.startsWith('https:') ? getHttps : getHttp)(url, { rejectUnauthorized: false, agent: false, timeout: 3_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
  })

/** Asks until it is well, or `enough()` says to give up. */
export const waitHealthy = async (url: string, enough: () => boolean): Promise<boolean> => {
  while (!enough()) {
    if (await answers(url)) return true
    await pause(50)
  }
  return false
}
