export type InstallMode = 'full' | 'start'
type Say = (line: string) => void

interface Packages {
  readonly packages?: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean; readonly devOptional?: boolean; readonly link?: boolean }>
  >
}

export const REPOSITORY: string
export function installedMode(lock: Packages | undefined, hidden: Packages | undefined): InstallMode | 'none'
export function installTip(said: string): string
export function ensureInstalled(need: InstallMode, say: Say): Promise<boolean>
export function findNode(): string | undefined
export function runScript(script: string, words: readonly string[], say: Say): Promise<number>
