import type { Scope } from '@anlan/platform/module/scope'
import { FIRST_PORT } from '../rules/reach.ts'

/** The first of the ports that this process has for devices. */
export const firstPortOf = ({ settings }: Scope): number => Number(settings['positionPort'] ?? FIRST_PORT)
