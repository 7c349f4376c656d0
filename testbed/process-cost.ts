import { readFile } from 'node:fs/promises'

const TICKS_A_SECOND = 100

/** Seconds of a processor that a process and its threads have had so far, as the kernel counts them. */
export const cpuOf = async (pid: number | undefined): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
}

/** Megabytes of memory that it has for itself, and its part of what it shares with others. */
export const megabytesOf = async (pid: number | undefined): Promise<number> => Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
