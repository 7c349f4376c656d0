import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, shoot, takeSeat } from './browser.ts'
import { pagesFor } from './doors.ts'
import { axeFaults, foreignWords, overflow, shiftOf, smallTargets } from './look.ts'

/** One account a role: every page that it may open, looked at. */
const DESK = ['miao', 'ling', 'shan', 'yiliben', 'lanyue-admin', 'lanyue-security', 'lanyue-audit', 'quju', 'quju-security']
const PHONE = ['yiliben', 'shan', 'miao', 'quju']
/** For all pages of one seat; each page has its own time to settle. */
const ROUND = 6 * 60_000
/** Logins, codes and marks that records hold. */
const DATA = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[a-z]+(?:-[a-z]+)*$|^[A-Z]{1,4}-?\d|\d{3,}|[（(][A-Z]+[）)]/

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A page looks the same to the next role of the same kind of org: it is opened once, by the first who may. The first page is everybody's own. */
const examined = new Set<string>()

const named = (path: string): string => path.replace(/\W+/g, '-') || '-home'

describe.each([...DESK.map((login) => ({ login, face: 'desk' as const })), ...PHONE.map((login) => ({ login, face: 'phone' as const }))])('$face pages of $login', ({ login, face }) => {
  it('open without a complaint, in Chinese, within the screen, without a serious fault, and hold still', async () => {
    const seat = await takeSeat(browser, login, face)
    const { page, complaints } = seat
    const wrong: string[] = []
    const pages = await pagesFor(seat, face)
    expect(pages.length).toBeGreaterThan(face === 'desk' ? 0 : 3)
    for (const path of pages) {
      const known = `${face} ${seat.orgKind} ${path}`
      if (path !== '' && examined.has(known)) continue
      examined.add(known)
      await seat.open(path).catch((cause: Error) => wrong.push(`${path} does not settle: ${cause.message.split('\n')[0]}`))
      const over = await overflow(page)
      if (over > 0) wrong.push(`${path} is ${over} px too wide`)
      await shoot(page, `${face}-${login}${named(path)}`)
      const shift = await shiftOf(page)
      if (shift.sum >= 0.1) wrong.push(`${path} shifts ${shift.sum.toFixed(3)}: ${shift.parts.join('; ')}`)
      const found = [...(await foreignWords(page, DATA)), ...(await axeFaults(page, face === 'phone')), ...(face === 'phone' ? await smallTargets(page) : [])]
      wrong.push(...found.map((it) => `${path} ${it}`))
    }
    expect([...wrong, ...complaints]).toEqual([])
    await seat.leave()
  }, ROUND)
})
