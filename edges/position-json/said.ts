import type { DeviceIntake, DeviceReport } from '@anlan/positioning/contract/device-report'
import type { GateIntake, GateMessage } from '@anlan/positioning/contract/gate-message'
import type { Coordinates, FixIntake, Report, Source, Taken } from '@anlan/positioning/contract/report'
import { isDeviceLine, readDeviceLine } from './device-line.ts'
import { isGateLine, readGateLine } from './gate-line.ts'
import { readReportLine } from './report-line.ts'

/** What these edges ask of positioning: to take reports of terminals, to hear devices, and to count who passes a gate. */
export type PositionIntake = FixIntake & DeviceIntake & GateIntake

/** A line speaks of a terminal, of a device or of a gate. */
export type Said = Report | DeviceReport | GateMessage

export const readSaid = (value: unknown, coordinates: Coordinates): Said | string => {
  if (isGateLine(value)) return readGateLine(value)
  return isDeviceLine(value) ? readDeviceLine(value) : readReportLine(value, coordinates)
}

const isDevice = (said: Said): said is DeviceReport => 'device' in said
const isOfGate = (said: Said): said is GateMessage => 'kind' in said

export const tellApart = (said: readonly Said[]): { readonly reports: Report[]; readonly devices: DeviceReport[]; readonly passed: GateMessage[] } => ({
  reports: said.filter((it): it is Report => !isDevice(it) && !isOfGate(it)), devices: said.filter(isDevice), passed: said.filter(isOfGate),
})

const NOTHING: Taken = { accepted: 0, parked: 0, refused: 0 }

/** All on disk, counted together; `words` say what of the gates was refused. @param take how reports are offered: at once, or patiently */
export const takeSaid = async (intake: PositionIntake, source: Source, said: readonly Said[], take: (reports: readonly Report[]) => Promise<Taken>): Promise<Taken & { readonly words: readonly string[] }> => {
  const { reports, devices, passed } = tellApart(said)
  const some = [reports.length === 0 ? NOTHING : await take(reports), devices.length === 0 ? NOTHING : await intake.hear(source, devices)]
  const { words, ...gates } = passed.length === 0 ? { ...NOTHING, words: [] } : await intake.pass(source, passed)
  const sum = (of: keyof Taken): number => [...some, gates].reduce((all, it) => all + it[of], 0)
  return { accepted: sum('accepted'), parked: sum('parked'), refused: sum('refused'), words }
}
