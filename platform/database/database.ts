import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely'
import pg from 'pg'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { databaseFault } from './database-fault.ts'

export { sql } from 'kysely'

/** `bigint` columns hold epoch ms and sequence numbers: all below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export type Statement<Row> = RawBuilder<Row>

/** One transaction. Statements are sent without waiting for each other; the first failure rolls all back. */
export interface Tx {
  many<Row>(statement: Statement<Row>): Promise<Row[]>
  /** The first row, or `undefined`. */
  first<Row>(statement: Statement<Row>): Promise<Row | undefined>
  /** Runs a statement and tells how many rows it touched. */
  run(statement: Statement<unknown>): Promise<number>
  /** The bare connection, for COPY and streams. */
  readonly connection: pg.PoolClient
}

/** Whose rows a transaction sees. Row-level security compares every row with these. */
export interface Sight {
  readonly org?: Id
  /** Lets an account find its own memberships in orgs that it is not acting for. */
  readonly account?: Id
  /** Background work that walks over all orgs: due jobs, journal heads. Never given to a request. */
  readonly worker?: boolean
}

export interface Database {
  within<T>(sight: Sight, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Listens to a NOTIFY channel on a connection of its own, which is restored when it is lost.
   * @param restored called then: what was said meanwhile was not heard
   */
  listen(channel: string, heard: (payload: string) => void, restored?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
  readonly pool: pg.Pool
}

const compile = (statement: Statement<unknown>): CompiledQuery => statement.compile(compiler)

const openTx = (connection: pg.PoolClient): Tx => {
  const query = (statement: Statement<unknown>) => {
    const { sql: text, parameters } = compile(statement)
    return connection.query(text, parameters as unknown[])
  }
  return {
    connection,
    many: async <Row>(statement: Statement<Row>) => (await query(statement)).rows as Row[],
    first: async <Row>(statement: Statement<Row>) => (await query(statement)).rows[0] as Row | undefined,
    run: async (statement) => (await query(statement)).rowCount ?? 0,
  }
}

export interface DatabaseOptions {
  readonly url: string
  /** The role that obeys row-level security. Its name is fixed by the first migration. */
  readonly role?: string | null
  /** Tests give every file a schema of its own. */
  readonly schema?: string
  readonly connections?: number
}

/** Milliseconds before a lost listener is connected again. */
const RECONNECT = 500

export const APPLICATION_ROLE = 'anlan_app'

export const openDatabase = ({ url, role = APPLICATION_ROLE, schema, connections = 10 }: DatabaseOptions): Database => {
  const settings: pg.PoolConfig = {
    connectionString: url,
    max: connections,
    pipeline: true,
    options: schema === undefined ? '' : `-c search_path=${schema}`,
    connectionTimeoutMillis: 10_000,
  }
  const pool = new pg.Pool(settings)
  // A connection that dies is replaced by the pool; whoever holds it hears of it by the query that fails.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  if (role !== null) pool.on('connect', (client) => void client.query(`set role ${role}`).catch(() => undefined))

  const within = async <T>(sight: Sight, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const connection = await pool.connect().catch((cause: unknown) => Promise.reject(databaseFault(cause)))
    let broken = false
    const opened = [
      connection.query('begin'),
      connection.query("select set_config('app.org', $1, true), set_config('app.account', $2, true), set_config('app.worker', $3, true)", [
        sight.org ?? '',
        sight.account ?? '',
        sight.worker === true ? 'on' : '',
      ]),
    ]
    try {
      const result = await Promise.all([work(openTx(connection)), ...opened])
      // A transaction in which a statement failed is closed without a word, even when its failure was caught.
      const { command } = await connection.query('commit')
      if (command !== 'COMMIT') throw new BrokenInvariant('a statement of the transaction failed and nobody told: nothing was saved')
      return result[0]
    } catch (cause) {
      await Promise.allSettled(opened)
      await connection.query('rollback').catch(() => (broken = true))
      throw databaseFault(cause)
    } finally {
      connection.release(broken)
    }
  }

  const listen: Database['listen'] = async (channel, heard, restored = () => undefined) => {
    let closed = false
    let client: pg.Client | undefined
    let retry: NodeJS.Timeout | undefined
    const connect = async (): Promise<void> => {
      const next = new pg.Client({ connectionString: url })
      client = next
      next.on('notification', (message) => heard(message.payload ?? ''))
      next.on('error', () => undefined)
      try {
        await next.connect()
        await next.query(`listen ${pg.escapeIdentifier(channel)}`)
        next.once('end', again)
      } catch (cause) {
        await next.end().catch(() => undefined)
        throw databaseFault(cause)
      }
    }
    const again = (): void => {
      if (!closed) retry = setTimeout(() => void connect().then(restored, again), RECONNECT)
    }
    await connect()
    return async () => {
      closed = true
      clearTimeout(retry)
      await client?.end()
    }
  }

  return { within, listen, pool, close: () => pool.end() }
}
