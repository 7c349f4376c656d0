import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { OrgKind, Role } from '@anlan/kernel/role'
import { findChromium } from '../../tools/suites/chromium.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'

const SCREENS = fileURLToPath(new URL('../../.artifacts/screens/', import.meta.url))
const QUIET = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN']

export const FACES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const
export type Face = keyof typeof FACES

export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new BrokenInvariant('Chromium is missing; npm test installs it')
  return chromium.launch({ executablePath, args: [...QUIET], env: { ...process.env, LANG: 'zh_CN.UTF-8' } as Record<string, string> })
}

/** Somebody at a screen. What the page complained of is gathered in `complaints`. */
export interface Seat {
  readonly page: Page
  readonly context: BrowserContext
  readonly base: string
  readonly org: Id
  readonly orgKind: OrgKind
  readonly roles: readonly Role[]
  readonly person: string
  readonly complaints: string[]
  /** To a path within the org, and waits until the page has something to show. */
  readonly open: (to: string) => Promise<void>
  readonly leave: () => Promise<void>
}

/** Sums what moved without anybody having touched the page. */
const watchShift = (): void => {
  const kept = globalThis as unknown as { shifted: number; shifts: string[] }
  kept.shifted = 0
  kept.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node?: { className?: unknown; nodeName: string } | null }[] }[])
      if (!entry.hadRecentInput) {
        kept.shifted += entry.value
        kept.shifts.push(`${entry.value.toFixed(3)} ${entry.sources.map(({ node }) => `${node?.nodeName ?? '?'}.${String(node?.className ?? '')}`).join(' ')}`)
      }
  }).observe({ type: 'layout-shift', buffered: true })
}

const newSeat = async (browser: Browser, face: Face) => {
  const context = await browser.newContext({ ...FACES[face], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await context.addInitScript(watchShift)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()} ${message.location().url}`)
  })
  return { context, page, complaints }
}

/** Nobody yet: the page stands at the front door. */
export const atTheDoor = async (browser: Browser, face: Face = 'desk') => ({ ...(await newSeat(browser, face)), base: inject('base') })

interface SessionBody {
  readonly person: { readonly name: string } | null
  readonly account: { readonly name: string }
  readonly memberships: readonly { readonly org: { readonly id: Id; readonly kind: OrgKind }; readonly roles: readonly Role[] }[]
}

/** Signed in by the same request that the page makes. */
export const takeSeat = async (browser: Browser, login: string, face: Face = 'desk'): Promise<Seat> => {
  const base = inject('base')
  const { context, page, complaints } = await newSeat(browser, face)
  const answer = await context.request.post(`${base}/api/session`, { data: { account: login, password: DEMO_PASSWORD, deviceId: crypto.randomUUID() } })
  if (!answer.ok()) throw new BrokenInvariant(`${login} cannot sign in: ${answer.status()} ${await answer.text()}`)
  const { person, account, memberships } = (await answer.json()) as SessionBody
  const member = memberships[0]
  if (member === undefined) throw new BrokenInvariant(`${login} belongs nowhere`)
  const open = async (to: string): Promise<void> => {
    await page.goto(`${base}${face === 'phone' ? '/m' : ''}/o/${member.org.id}${to}`)
    await settled(page)
  }
  return { context, page, complaints, base, org: member.org.id, orgKind: member.org.kind, roles: member.roles, person: (person ?? account).name, open, leave: () => context.close() }
}

/** Something is shown, nothing is loading any more. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('main, .al-void, .entrance') !== null && document.querySelector('.al-bones, .al-bone, [aria-busy="true"]') === null && (document.querySelector('main')?.textContent ?? 'x').trim() !== '', undefined, { timeout: 20_000 })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Into `.artifacts/screens`, to be looked at. */
export const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await mkdir(SCREENS, { recursive: true })
  await page.screenshot({ path: `${SCREENS}${name}.png`, fullPage })
}
