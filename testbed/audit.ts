import { openDatabase } from '@anlan/platform/database/database'
import { orgsWithJournal, verifyChain } from '@anlan/platform/journal/verify'

/** @returns how many orgs have a broken chain */
export const verifyAll = async (url: string): Promise<number> => {
  const database = openDatabase({ url, connections: 2 })
  try {
    const findings = await Promise.all((await orgsWithJournal(database)).map((org) => verifyChain(database, org)))
    return findings.filter(({ intact }) => !intact).length
  } finally {
    await database.close()
  }
}
