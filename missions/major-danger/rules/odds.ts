import type { FactData } from '../contract/facts.ts'

interface Claimed {
  readonly majorDanger: boolean
  readonly stopped: number
}

interface Found {
  readonly openMajorDangers: number
  readonly stoppedUnits: number
}

/** 5.7.7: where a published commitment says less than what is on record. Only what understates the risk counts. */
export const oddsOf = ({ majorDanger, stopped }: Claimed, { openMajorDangers, stoppedUnits }: Found): FactData<'commitment-at-odds'>['odds'] => [
  ...(!majorDanger && openMajorDangers > 0 ? [{ claimed: '无重大隐患', found: `有 ${openMajorDangers} 条未关闭的重大隐患` }] : []),
  ...(stoppedUnits > stopped ? [{ claimed: `停车 ${stopped} 套`, found: `有 ${stoppedUnits} 个单元停用或检维修` }] : []),
]
