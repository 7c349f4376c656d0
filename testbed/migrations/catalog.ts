import { asOwner } from '@anlan/platform/testing/as-owner'

const PARTS: Readonly<Record<string, string>> = {
  columns: `select c.table_name, c.ordinal_position, c.column_name, c.udt_name, c.is_nullable, c.column_default, c.collation_name
    from information_schema.columns c where c.table_schema = $1`,
  constraints: `select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = $1::text::regnamespace`,
  indexes: `select tablename, indexname, indexdef from pg_indexes where schemaname = $1`,
  security: `select relname, relkind::text, relrowsecurity, relforcerowsecurity, array(select acl::text from unnest(relacl) as acl order by 1) from pg_class where relnamespace = $1::text::regnamespace`,
  policies: `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = $1`,
  functions: `select proname, pg_get_functiondef(oid) from pg_proc where pronamespace = $1::text::regnamespace`,
  triggers: `select tgname, pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = $1::text::regnamespace and not tgisinternal`,
}

/** What a schema consists of, as sorted lines, its own name left out. */
export const catalogOf = async (schema: string): Promise<string[]> => {
  const parts = await Promise.all(
    Object.entries(PARTS).map(async ([part, text]) => (await asOwner(schema, text, [schema])).map((row) => `${part} ${JSON.stringify(Object.values(row)).replaceAll(schema, '')}`)),
  )
  return parts.flat().toSorted()
}

/** Tables that hold rows of orgs and do not hide them from other orgs. */
export const openTables = async (schema: string): Promise<string[]> =>
  (
    await asOwner<{ name: string }>(
      schema,
      `select c.table_name as name from information_schema.columns c join pg_class t on t.relname = c.table_name and t.relnamespace = $1::text::regnamespace
        where c.table_schema = $1::text and c.column_name = 'org_id' and t.relkind = 'r' and not (t.relrowsecurity and t.relforcerowsecurity) order by 1`,
      [schema],
    )
  ).map(({ name }) => name)
