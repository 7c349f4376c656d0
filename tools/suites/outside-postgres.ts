import pg from 'pg'

const NAME = 'anlan_test'

/** The address of a PostgreSQL on this machine that lets us in, with a database of ours in it; `undefined` where there is none. */
export const outsidePostgres = async (): Promise<string | undefined> => {
  const given = process.env['ANLAN_OUTSIDE_POSTGRES']
  const base = given ?? `postgres://${process.env['USER'] ?? 'root'}@127.0.0.1:5432`
  const client = new pg.Client({ connectionString: `${base}/postgres`, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const version = Number((await client.query<{ v: string }>("select current_setting('server_version_num') as v")).rows[0]?.v ?? 0)
    if (version < 150_000) return undefined
    const there = await client.query('select from pg_database where datname = $1', [NAME])
    if (there.rowCount === 0) await client.query(`create database ${NAME}`)
    return `${base}/${NAME}`
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}
