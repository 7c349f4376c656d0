import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { reply } from '@anlan/platform/http/reply'

const NONE = refuse('no-local-authority', '本系统没有使用演示证书，不需要安装', { kind: 'missing' })

/** The local authority of the demonstration, for phones that are to trust it. Only its certificate; the key stays in the data folder. */
export const trustRoutes = (server: FastifyInstance, dataFolder: string): void => {
  const file = join(dataFolder, 'tls', 'ca.pem')
  server.get('/trust/anlan-ca.crt', async (_request, to) =>
    existsSync(file)
      ? to.type('application/x-x509-ca-cert').header('content-disposition', 'attachment; filename="anlan-ca.crt"').send(createReadStream(file))
      : reply(to, NONE),
  )
}
