/** In the software, with what proves it and where people see it; `people` says what is left to them all the same. */
interface InSoftware {
  readonly how: 'software'
  readonly does: string
  /** Files of tests, from the root. */
  readonly tests: readonly string[]
  /** Routes of the console; those of the phone begin with /m. */
  readonly screens: readonly string[]
  readonly people?: string
}
/** Left to people, whoever it is by name of office. */
interface ByProcedure {
  readonly how: 'procedure'
  readonly who: string
  readonly does: string
}
interface NotApplicable {
  readonly how: 'not-applicable'
  readonly why: string
}
/** How a clause is kept. */
export type Disposition = InSoftware | ByProcedure | NotApplicable

export const inSoftware = (does: string, tests: readonly string[], screens: readonly string[], people?: string): Disposition => ({ how: 'software', does, tests, screens, ...(people === undefined ? {} : { people }) })
export const byProcedure = (who: string, does: string): Disposition => ({ how: 'procedure', who, does })

const house = (file: string): string => `missions/special-work/${file}`

export const TESTS = {
  law: 'standards/special-work/special-work.test.ts',
  gates: house('rules/gates/gates.test.ts'),
  level: house('rules/level/level.test.ts'),
  gas: house('rules/gas/gas.test.ts'),
  life: house('rules/life/life.test.ts'),
  never: house('rules/life/never-working.test.ts'),
  plan: house('rules/plan.test.ts'),
  presence: house('rules/presence.test.ts'),
  chain: house('rules/chain.test.ts'),
  delegation: house('rules/delegation.test.ts'),
  validity: house('rules/validity.test.ts'),
  setting: house('rules/setting.test.ts'),
  templates: house('rules/templates/templates.test.ts'),
  taken: house('templates.int.ts'),
  due: house('rules/life/sign-due.test.ts'),
  own: house('own-rows.int.ts'),
  house: house('special-work.int.ts'),
  stop: house('special-work-stop.int.ts'),
  together: house('rules/together/together.test.ts'),
  joined: house('together.int.ts'),
  blind: house('rules/blind/blind.test.ts'),
  isolation: house('rules/isolation/points.test.ts'),
  feed: house('rules/gas/feed.test.ts'),
  terminal: house('rules/explosion-proof.test.ts'),
  boards: house('boards.int.ts'),
  papers: house('views/papers/papers.test.ts'),
  quality: house('rules/quality/quality.test.ts'),
  records: house('rules/exchange/work-records.test.ts'),
  rows: 'edges/city-hub/special-work-rows.test.ts',
  station: 'apps/province-station/special-work.int.ts',
  video: 'missions/video/video.int.ts',
  keep: 'missions/video/rules/keep.test.ts',
  story: 'testbed/stories/special-work.story.ts',
} as const

export const SCREENS = {
  permit: '/special-work/permits/:id',
  permits: '/special-work/permits',
  newPermit: '/special-work/permits/new',
  plans: '/special-work/plans',
  setting: '/special-work/setting',
  phone: '/m/special-work/permits/:id',
  isolations: '/special-work/isolations',
  blinds: '/special-work/blinds',
  fixedAreas: '/special-work/fixed-areas',
  windows: '/special-work/event-windows',
  calendar: '/special-work/upgrade-calendar',
  detectors: '/special-work/detectors',
  delegations: '/special-work/delegations',
  templates: '/special-work/hazard-templates',
  alarms: '/special-work/alarms',
  map: '/special-work/map',
  mySigning: '/special-work/my-signing',
  ledger: '/special-work/ledger',
  quality: '/special-work/quality',
  monitor: '/video/monitor',
  cameras: '/video/cameras',
} as const
