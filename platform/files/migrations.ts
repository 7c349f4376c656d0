import type { MigrationFolder } from '../database/migrate.ts'

export const FILES: MigrationFolder = { house: 'files', folder: new URL('./migrations/', import.meta.url) }
