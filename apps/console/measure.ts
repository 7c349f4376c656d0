import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** Prints what a person downloads before they can work, gzip, from Vite's manifest; fails over the bars. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

const BARS = { signIn: 130, firstPage: 350 }
const folder = new URL(`${process.argv[2] ?? './dist'}/`, import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', folder), 'utf8')) as Readonly<Record<string, Chunk>>

/** The files that an entry needs at once: its static imports and their styles. */
const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (chunk === undefined || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const style of chunk.css ?? []) seen.add(style)
  for (const next of chunk.imports ?? []) filesOf(next, seen)
  return seen
}

const kilobytes = async (files: Iterable<string>): Promise<number> => {
  let bytes = 0
  for (const file of files) bytes += gzipSync(await readFile(new URL(file, folder))).length
  return Math.round(bytes / 100) / 10
}

const keysLike = (pattern: RegExp): string[] => Object.keys(manifest).filter((key) => pattern.test(key))
const together = (keys: readonly string[]): Set<string> => new Set(keys.flatMap((key) => [...filesOf(key)]))

const entry = keysLike(/^index\.html$/)
const doors = keysLike(/screens\/index\.tsx$/)
const shells = { desk: [...entry, ...keysLike(/desk-app\.tsx$/), ...doors], phone: [...entry, ...keysLike(/phone-app\.tsx$/), ...doors] }
const houses = [...new Set(doors.map((key) => key.replace(/\/screens\/index\.tsx$/, '')))]

/** The dearest page that a person may meet first: the frame, all doors, and that page's own files. */
const dearest = async (shell: readonly string[], pages: readonly string[]): Promise<readonly [string, number]> => {
  let most: readonly [string, number] = ['待办', await kilobytes(together(shell))]
  for (const page of pages) {
    const size = await kilobytes(together([...shell, page]))
    if (size > most[1]) most = [page, size]
  }
  return most
}

/** Pages and panels are what doors open; what a page fetches after it stands is no part of what somebody waits for. */
const pages = [...new Set(doors.flatMap((key) => manifest[key]?.dynamicImports ?? []))]
const signIn = await kilobytes(together(entry))
const desk = await dearest(shells.desk, pages.filter((key) => !/phone/.test(key)))
const phone = await dearest(shells.phone, pages.filter((key) => /phone/.test(key)))
const firstPage = Math.max(await kilobytes(together(shells.desk)), await kilobytes(together(shells.phone)))

const row = (words: string, size: number, bar?: number) => process.stdout.write(`${words.padEnd(48)} ${size.toFixed(1).padStart(8)} kB${bar === undefined ? '' : `   bar ${bar} kB ${size <= bar ? 'kept' : 'BROKEN'}`}\n`)
row('sign-in', signIn, BARS.signIn)
row('first page (desk or phone, the larger)', firstPage, BARS.firstPage)
row(`dearest desk page: ${desk[0].replace(/^.*\/((?:commons|missions)\/)/, '')}`, desk[1], BARS.firstPage)
row(`dearest phone page: ${phone[0].replace(/^.*\/((?:commons|missions)\/)/, '')}`, phone[1], BARS.firstPage)
for (const house of houses) {
  const own = keysLike(new RegExp(`^${house.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/screens/`))
  const shared = together(shells.desk)
  row(`house ${house.replace(/^.*\//, '')}, all its screens`, await kilobytes([...together(own)].filter((file) => !shared.has(file))))
}
const figures = { signInKb: signIn, firstPageKb: firstPage, dearestDeskKb: desk[1], dearestPhoneKb: phone[1] }
process.stdout.write(`${JSON.stringify({ bench: 'console-size', figures })}\n`)
if (signIn > BARS.signIn || Math.max(firstPage, desk[1], phone[1]) > BARS.firstPage) process.exitCode = 1
