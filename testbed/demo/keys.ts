import { createHash } from 'node:crypto'

/** The one password of all demonstration accounts. Production refuses a data folder that has them. */
export const DEMO_PASSWORD = 'anlan-2026'
/** What an administrator gives before the first sign-in; every account changes it at once. */
export const FIRST_PASSWORD = 'first-sign-in-2026'

/** Access code and key that the station issues to an enterprise, the same in every run of the demonstration. */
export const stationKeys = (companyCode: string): { code: string; key: string } => {
  const text = createHash('sha256').update(`demonstration ${companyCode}`).digest('hex')
  return { code: text.slice(0, 16), key: text.slice(16, 32) }
}
