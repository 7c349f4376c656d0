import { BrokenInvariant, Fault } from '@anlan/kernel/fault'

interface PostgresError {
  readonly code?: string
}

/** SQLSTATE classes that mean the world failed rather than we did: connection, resources, intervention, system. */
const FAULT_CLASSES = ['08', '53', '57', '58']
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']

/** Tells a database that is away or full (retry, tell the operator) from a statement that is wrong (our bug). */
export const databaseFault = (cause: unknown): unknown => {
  if (!(cause instanceof Error) || cause instanceof Fault || cause instanceof BrokenInvariant) return cause
  const code = (cause as PostgresError).code ?? ''
  if (code === '53100') return new Fault('disk-full', '磁盘已满，暂时不能保存。请清理磁盘后重试，已有数据仍可查看', { cause })
  const lost = /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(cause.message)
  if (lost || NETWORK.includes(code) || FAULT_CLASSES.includes(code.slice(0, 2)))
    return new Fault('database-away', '数据库暂时连不上，系统正在自动恢复，请稍后重试', { cause })
  if (code === '40001' || code === '40P01') return new Fault('database-busy', '同时操作的人较多，请重试', { cause })
  return cause
}
