import type { MigrationFolder } from '../database/migrate.ts'

export const ACCOUNTS: MigrationFolder = { house: 'auth', folder: new URL('./migrations/', import.meta.url) }
