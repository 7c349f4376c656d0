import type { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { dangerLife } from '../contract/danger-life.ts'
import type { Danger } from '../contract/records.ts'
import type { dangerReportSchema } from '../contract/report-danger.ts'
import type { Hand } from './hand.ts'
import { firstVersion } from './revision.ts'

export interface ReportFacts {
  readonly by: Hand
  /** Whom the answer goes to; null where no person reported, or none that may be known. */
  readonly reporterId: Id | null
  readonly reportedAt: Instant
  /** Where it was found, when it was found in an inspection. */
  readonly found: FoundAt | null
  /** What is said of it beforehand: by another house, or by a report that names nobody. */
  readonly proposed?: Partial<Pick<Danger, 'level' | 'source' | 'enforcementId' | 'origin' | 'anonymous' | 'area'>>
}

export interface FoundAt {
  readonly measure: Id | null
  readonly record: Id | null
  readonly hazardCode: string | null
  readonly workType: Danger['category']
  readonly unitId?: Id
  readonly department?: string
}

const NAME_LENGTH = 40

/** The first sentence of the description; whoever confirms may give a better one. */
const nameOf = (description: string): string => {
  const sentence = description.split(/[。；！!;\n]/)[0]?.trim() || description
  return sentence.length > NAME_LENGTH ? `${sentence.slice(0, NAME_LENGTH - 1)}…` : sentence
}

/**
 * A report is never refused for what it leaves open: level, source and kind stand at the mildest guess until somebody
 * confirms. Found in an inspection it is 日常排查 and bears the 包保 role of the plan; by the way it is 其他.
 */
export const decideReport = (report: z.output<typeof dangerReportSchema>, facts: ReportFacts): Decision<Danger> => accept(reportedDanger(report, facts))

/** A danger as it is when somebody has reported it and nobody has judged it. */
export const reportedDanger = (report: z.output<typeof dangerReportSchema>, { by, reporterId, reportedAt, found, proposed = {} }: ReportFacts): Danger => ({
  ...firstVersion(report.id, by),
  state: dangerLife.initial as Danger['state'],
  name: nameOf(report.description),
  description: report.description,
  place: report.place,
  hazardCode: found?.hazardCode ?? null,
  measure: found?.measure ?? null,
  record: found?.record ?? null,
  level: '0',
  source: found === null ? '10' : '1',
  manageType: null,
  kind: null,
  category: found?.workType ?? '0',
  reportedAt,
  reporter: by.name,
  reason: null,
  measures: null,
  cost: null,
  responsible: null,
  acceptor: null,
  deadline: null,
  rectifiedAt: null,
  rectification: null,
  rectifier: null,
  acceptedAt: null,
  acceptComment: null,
  photosBefore: report.photos,
  photosAfter: [],
  rejectedReason: null,
  sentBackReason: null,
  managementClass: null,
  occurrence: null,
  climbed: 0,
  reporterId,
  unit: found?.unitId ?? null,
  department: found?.department ?? null,
  ...proposed,
})
