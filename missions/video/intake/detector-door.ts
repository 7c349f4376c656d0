import { timingSafeEqual } from 'node:crypto'
import { ID_PATTERN } from '@anlan/kernel/id'
import { tokenHash } from '@anlan/platform/auth/token'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Detector, DetectorIntake } from '../contract/detector-event.ts'
import { detectorById, detectorByToken, type DetectorRow } from '../store/detectors.ts'
import { hearDetector } from './hear-detector.ts'

const withoutSecret = ({ org, id, name, dialect }: DetectorRow): Detector => ({ org, id, name, dialect })
const inUse = (row: DetectorRow | undefined): DetectorRow | undefined => (row?.active === true ? row : undefined)

/** The door that edges of this process come in by with what analysis devices say. */
export const openDetectorIntake = (house: House): DetectorIntake => {
  const byId = async (id: string): Promise<DetectorRow | undefined> => (ID_PATTERN.test(id) ? inUse(await house.database.within({ worker: true }, (tx) => detectorById(tx, id))) : undefined)
  return {
    authenticate: async (id, token) => {
      const row = await byId(id)
      return row !== undefined && timingSafeEqual(row.tokenHash, tokenHash(token)) ? withoutSecret(row) : undefined
    },
    byPath: async (token) => {
      const row = inUse(await house.database.within({ worker: true }, (tx) => detectorByToken(tx, tokenHash(token))))
      return row?.byPath === true ? withoutSecret(row) : undefined
    },
    digestOf: async (id) => {
      const row = await byId(id)
      return row === undefined ? undefined : { detector: withoutSecret(row), ha1: row.ha1 }
    },
    take: (detector, events) => house.act(systemSpeaker(detector.org, detector.name, detector.id), (scope) => hearDetector(scope, detector, events)),
  }
}
