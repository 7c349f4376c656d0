import type { Detail } from '../contract/detail.ts'

export interface NeededCertificate {
  readonly title: string
  /** Of 作业项目 in the register of certificates. */
  readonly pattern: RegExp
}

const GUARDIAN: NeededCertificate = { title: '监护人培训合格证', pattern: /监护/ }
const WELDER: NeededCertificate = { title: '焊接与热切割作业证', pattern: /焊接|热切割/ }
const CLIMBER: NeededCertificate = { title: '高处作业证', pattern: /高处|登高/ }
const ELECTRICIAN: NeededCertificate = { title: '电工作业证', pattern: /电工/ }
const CRANE: NeededCertificate = { title: '起重机作业证', pattern: /起重|Q1|Q2/ }

/**
 * Which certificate somebody needs for this work (GB 30871-2022 4.9, 4.10). The names are those of the catalogue of special
 * operations (K, 待核). A helper who neither welds nor wires needs none: his task says so.
 */
export const neededCertificate = (detail: Detail, role: 'worker' | 'guardian', task: string): NeededCertificate | null => {
  if (role === 'guardian') return GUARDIAN
  if (/辅助|配合|普工/.test(task)) return null
  switch (detail.kind) {
    case 'hot-work': return detail.methods.some((it) => it === 'electric-welding' || it === 'gas-cutting') ? WELDER : null
    case 'height': return CLIMBER
    case 'temporary-power': return ELECTRICIAN
    case 'lifting': return CRANE
    default: return null
  }
}
