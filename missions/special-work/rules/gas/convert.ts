import type { Gas } from '@anlan/standards/special-work/gases'
import type { GasUnit } from '../../contract/gas.ts'

/** Litres a mole at 25 °C and 101.3 kPa, by which occupational limits are converted. */
const MOLAR_VOLUME = 24.45
const PPM_IN_PERCENT = 10_000

/** % by volume, whatever the detector showed; null where the gas has no explosive limit to take a part of. */
export const toVolume = (value: number, unit: GasUnit, { lel, molar }: Gas): number | null => {
  if (unit === 'vol') return value
  if (unit === 'ppm') return value / PPM_IN_PERCENT
  if (unit === 'mg') return (value * MOLAR_VOLUME) / molar / PPM_IN_PERCENT
  return lel === null ? null : (value / 100) * lel
}

/** mg/m³; the way back of `toVolume`. */
export const toMass = (volume: number, { molar }: Gas): number => (volume * PPM_IN_PERCENT * molar) / MOLAR_VOLUME
