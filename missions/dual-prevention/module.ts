import { joinParts } from '@anlan/platform/module/module'
import { dangersPart } from './parts/dangers.ts'
import { inspectionPart } from './parts/inspection.ts'
import { measureStatePart } from './parts/measure-state.ts'
import { plansPart } from './parts/plans.ts'
import { riskPart } from './parts/risk.ts'

/** 双重预防: risks and their measures, inspections that are due, dangers until they are closed. */
export const dualPrevention = joinParts('dual-prevention', new URL('./store/migrations/', import.meta.url), [riskPart, plansPart, inspectionPart, dangersPart, measureStatePart])
