import { keep, readKept } from '@anlan/platform/ui/kept'

const KEY = 'anlan.terminal'

/** The secret of this browser as a shared terminal. Whoever has it can only change persons, not act. */
export const terminalKey = (): string | undefined => readKept<string>(KEY)
export const keepTerminalKey = (key: string | undefined): void => void keep(KEY, key)
