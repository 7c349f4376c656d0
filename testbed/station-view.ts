import { stationKeys } from './demo/keys.ts'

/** How many live rows the station holds of an enterprise, per table, as the station itself says. */
export const stationHoldings = async (stationUrl: string, companyCode: string): Promise<Readonly<Record<string, number>>> => {
  const { code } = stationKeys(companyCode)
  const answer = await fetch(`${stationUrl}/reconcile`, { headers: { authorization: `Basic ${Buffer.from(`${companyCode}:${code}`).toString('base64')}` } })
  const body = (await answer.json()) as { data: { table: string; live: number }[] }
  return Object.fromEntries(body.data.map(({ table, live }) => [table, live]))
}
