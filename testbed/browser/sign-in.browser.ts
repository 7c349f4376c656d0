import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { atTheDoor, openBrowser, settled, shoot } from './browser.ts'
import { axeFaults, foreignWords, overflow, shiftOf } from './look.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('tells in Chinese what is missing and what is wrong, and keeps the account', async () => {
  const { page, base, context } = await atTheDoor(browser)
  await page.goto(base)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toBe('请填写账号')
  await page.getByLabel('账号', { exact: true }).fill('miao')
  await page.getByLabel('密码', { exact: true }).fill('not-the-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/账号或密码/)
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('miao')
  await context.close()
})

for (const face of ['desk', 'phone'] as const)
  it(`leads to the first page (${face}), is still there after a reload, and shifts nothing`, async () => {
    const { page, base, context, complaints } = await atTheDoor(browser, face)
    await page.goto(face === 'phone' ? `${base}/m/` : base)
    await page.getByLabel('账号', { exact: true }).waitFor()
    await page.waitForLoadState('networkidle')
    await shoot(page, `sign-in-${face}`)
    expect(await foreignWords(page)).toEqual([])
    expect(await axeFaults(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const shift = await shiftOf(page)
    expect(shift.sum, shift.parts.join('\n')).toBeLessThan(0.1)
    complaints.length = 0
    await page.getByLabel('账号', { exact: true }).fill('miao')
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.waitForURL(face === 'phone' ? '**/m/o/**' : '**/o/**')
    await settled(page)
    await page.reload()
    await settled(page)
    expect(page.url()).toContain('/o/')
    expect(complaints).toEqual([])
    await context.close()
  })
