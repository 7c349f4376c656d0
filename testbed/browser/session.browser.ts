import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { signIn } from '../visitor.ts'
import { openBrowser, shoot, takeSeat } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('a session that ends in the middle of a form costs no word: sign in over the page, and it goes on', async () => {
  const seat = await takeSeat(browser, 'shan')
  const { page, context, base } = seat
  await seat.open('/dual-prevention/dangers/new')
  await page.getByLabel('隐患描述').fill('研磨机联轴器护罩松动，会话中断')
  await page.getByLabel('位置', { exact: true }).fill('研磨车间 4 号机')
  await context.clearCookies()
  await page.locator('.al-form-feet').getByRole('button').last().click()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await dialog.waitFor()
  await shoot(page, 'session-expired')
  await dialog.getByLabel('密码').fill(DEMO_PASSWORD)
  await dialog.getByRole('button', { name: '登录并继续' }).click()
  await page.waitForURL(/\/dangers\/(?!new)/)
  const shan = await signIn(base, 'shan', DEMO_PASSWORD)
  expect((await shan.get(listDangers, { search: '联轴器护罩松动', limit: 50 })).total).toBe(1)
  await seat.leave()
})

it('a session that is gone at a reload keeps the draft for the same person, and shows it to nobody else', async () => {
  const seat = await takeSeat(browser, 'shan')
  const { page, context } = seat
  await seat.open('/dual-prevention/dangers/new')
  await page.getByLabel('隐患描述').fill('半句草稿：疏散指示灯')
  await page.waitForTimeout(600)
  await context.clearCookies()
  await page.reload()
  const enter = async (login: string) => {
    await page.getByLabel('账号', { exact: true }).fill(login)
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByLabel('密码', { exact: true }).press('Enter')
    await page.getByLabel('隐患描述').waitFor()
  }
  await enter('gao')
  expect(await page.getByLabel('隐患描述').inputValue()).toBe('')
  await context.clearCookies()
  await page.reload()
  await enter('shan')
  await page.getByText('未提交的内容').waitFor()
  expect(await page.getByLabel('隐患描述').inputValue()).toBe('半句草稿：疏散指示灯')
  await seat.leave()
})
