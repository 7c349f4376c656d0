import type { House } from '@anlan/platform/module/house'
import { isOwnNetwork } from '../../rules/advice/model/own-network.ts'

export interface ModelAccess {
  /** Where chat completions are asked for. */
  readonly url: string
  readonly host: string
  readonly key: string
  readonly model: string
  readonly seconds: number
}

/** How long somebody waits for an answer at most, where whoever runs the server has not said. Our own figure. */
const SECONDS = 60

/** The language model that whoever runs the server has named; none where he has not, or where it lies outside the own network. */
export const modelAccess = (settings: House['settings']): ModelAccess | undefined => {
  const { riskModelUrl = '', riskModelKey = '', riskModelName = '', riskModelSeconds = '' } = settings
  const address = URL.parse(riskModelUrl)
  if (address === null || !isOwnNetwork(address)) return undefined
  const seconds = Number(riskModelSeconds === '' ? SECONDS : riskModelSeconds)
  const url = `${riskModelUrl.replace(/\/+$/, '')}/chat/completions`
  return { url, host: address.host, key: riskModelKey, model: riskModelName, seconds: Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 300) : SECONDS }
}
