import type { MigrationFolder } from '../database/migrate.ts'

export const REGISTERS: MigrationFolder = { house: 'register', folder: new URL('./migrations/', import.meta.url) }
