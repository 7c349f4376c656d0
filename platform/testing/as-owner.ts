import pg from 'pg'
import { testDatabaseUrl } from './house.ts'

/** Runs a statement as the owner of the tables, past row-level security: what an intruder or an operator could do. */
export const asOwner = async <Row extends pg.QueryResultRow>(schema: string, text: string, values: readonly unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: testDatabaseUrl(), options: `-c search_path=${schema}` })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
