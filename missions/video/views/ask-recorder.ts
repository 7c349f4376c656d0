import { serverProof } from '@anlan/platform/auth/token'
import { SERVER_PROOF } from '../contract/recorder-cameras.ts'
import type { RecorderRow } from '../store/recorders.ts'
import { fetchAddress } from './fetch-address.ts'
import type { Asked } from './fetch-picture.ts'

/** How to ask a recorder for what it has there; null where that leads anywhere else. Who we are is shown to the recorder itself only, not to hosts beside it. */
export const askRecorder = (given: string, recorder: RecorderRow): Asked | null => {
  const address = fetchAddress(given, recorder)
  if (address === null) return null
  return { address, heads: new URL(address).host === new URL(recorder.address).host ? { [SERVER_PROOF]: serverProof(recorder.tokenHash) } : {} }
}
