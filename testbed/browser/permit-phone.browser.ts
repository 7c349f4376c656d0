import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { getPermit } from '@anlan/special-work/contract/permits'
import { until } from '../visitor.ts'
import { openBrowser, type Seat, settled, shoot, takeSeat } from './browser.ts'
import { layPermit } from './permit-laid.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const state = (page: Page): Promise<string> => page.locator('.phone-state').innerText()

/** The worker keeps the pages, and the phone has seen the permit once. */
const warm = async ({ page, open }: Seat, to: string): Promise<void> => {
  await open(to)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null && navigator.serviceWorker.controller.state === 'activated')
  await page.reload()
  await settled(page)
  await page.locator('.sw-next').waitFor()
}

it('without a network the guardian stops the work, makes it safe and counts; the server has it once, with the phone’s own times', async () => {
  const { it: permit, yi } = await layPermit(inject('base'), 'working', 0)
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context } = seat
  const home = `/special-work/permits/${permit.id}`
  await warm(seat, home)
  await page.getByRole('link', { name: '人员、工具出入' }).click()
  await page.locator('.sw-count').waitFor()
  await context.setOffline(true)
  await press(page, '进入')
  await page.locator('.sw-people li[data-in="true"]').first().waitFor()
  expect(await page.locator('.sw-count b').first().innerText()).toBe('1')
  await page.goBack()

  await press(page, '暂停作业')
  const before = (await yi.visitor.get(getPermit, { id: permit.id })).now
  await press(page, '闻到异味、气体报警')
  await page.getByText('已暂停，待上传').waitFor()
  await page.getByText('请立即喊话让作业人员停下、撤离').waitFor()
  await shoot(page, 'permit-offline-stopped', true)
  // Killed in between: the stop stands there still.
  await page.reload()
  await page.getByText('已暂停，待上传').waitFor()
  expect((await yi.visitor.get(getPermit, { id: permit.id })).permit.state).toBe('working')
  await press(page, '置于安全状态')
  await page.locator('.sw-safe').waitFor()
  await page.getByText('登记里还有 1 人没有出来').first().waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '人员、工具出入' }).click()
  await press(page, '出来')
  await page.waitForFunction(() => document.querySelector('.sw-count b')?.textContent === '0')
  await page.goBack()
  await press(page, '置于安全状态')
  for (let left = 3; left > 0; left -= 1) {
    await page.locator('.sw-safe li[data-done="false"] button').first().click()
    await page.waitForFunction((open) => document.querySelectorAll('.sw-safe li[data-done="false"]').length === open, left - 1)
  }
  await shoot(page, 'permit-offline-safe', true)
  const after = (await yi.visitor.get(getPermit, { id: permit.id })).now
  // Resuming is not even offered.
  await page.goBack()
  await page.getByText('离线不能办理，请到有网络的地方').waitFor()

  await context.setOffline(false)
  await until('everything is sent', async () => !(await state(page)).includes('待上传'), 60)
  const { permit: sent } = await yi.visitor.get(getPermit, { id: permit.id })
  expect(sent).toMatchObject({ state: 'suspended', suspensions: [{ text: '闻到异味、气体报警', cause: 'person', by: { name: yi.name } }] })
  expect(sent.suspensions).toHaveLength(1)
  const [stop] = sent.suspensions
  // By the phone's clock: when it was pressed, not when it was heard.
  expect(stop?.factAt).toBeGreaterThanOrEqual(before - 5_000)
  expect(stop?.factAt).toBeLessThan(after)
  expect(stop?.at).toBeGreaterThanOrEqual(after)
  expect(stop?.safe.every(({ done }) => done !== null && done.at <= after + 5_000)).toBe(true)
  expect(stop?.safeAt).not.toBeNull()
  expect(sent.passages.map(({ way }) => way)).toEqual(['in', 'out'])
  await seat.leave()
})

it('rows that were confirmed without a network arrive in order, and what somebody else answered meanwhile is told, not lost', async () => {
  const { it: permit, shan, gao } = await layPermit(inject('base'), 'preparing', 1)
  const seat = await takeSeat(browser, 'shan', 'phone')
  const { page, context } = seat
  // The code on the form, read by the phone's own camera, is the proof.
  await warm(seat, `/special-work/p/${permit.id}`)
  await press(page, '确认安全措施')
  await page.getByText('现场扫码').waitFor()
  await context.setOffline(true)
  for (let row = 1; row <= 4; row += 1) {
    await page.getByRole('heading', { name: `安全措施 ${row}/15` }).waitFor()
    await page.getByRole('radio', { name: '涉及，已落实' }).click()
    await press(page, '确认，下一条')
  }
  await page.getByRole('heading', { name: '安全措施 5/15' }).waitFor()
  await shoot(page, 'permit-offline-measures', true)
  // 郜远山 confirms the first row on another phone.
  await permit.see(gao)
  await permit.measures(gao, 'height', (await gao.visitor.get(getPermit, { id: permit.id })).now, 1)
  await page.reload()
  await page.getByRole('heading', { name: '安全措施 5/15' }).waitFor()
  await context.setOffline(false)
  await until('the others are taken', async () => (await shan.visitor.get(getPermit, { id: permit.id })).permit.measures.filter(({ confirmed }) => confirmed !== null).length === 4, 60)
  const { permit: sent } = await shan.visitor.get(getPermit, { id: permit.id })
  expect(sent.measures.slice(0, 5).map(({ confirmed }) => confirmed?.by.name ?? null)).toEqual([gao.name, shan.name, shan.name, shan.name, null])
  expect(sent.measures.slice(1, 4).map(({ presence }) => presence?.kind)).toEqual(['code', 'code', 'code'])
  await page.getByText(`“确认安全措施”第 1 条没有被接收：${gao.name}已在`).waitFor()
  await shoot(page, 'permit-measure-answered', true)
  await seat.leave()
})

it('is signed on site in three presses and a hand, and never from the office', async () => {
  const { it: permit, shan } = await layPermit(inject('base'), 'signing', 2)
  const seat = await takeSeat(browser, 'shan', 'phone')
  const { page } = seat
  await seat.open(`/special-work/permits/${permit.id}/sign`)
  await page.getByText('还没有到场证明').waitFor()
  expect(await page.locator('canvas.al-sign').count()).toBe(0)
  await shoot(page, 'permit-sign-no-proof', true)
  await seat.open(`/special-work/p/${permit.id}`)
  await press(page, '签批')
  await page.getByText('现场扫码').waitFor()
  const box = await page.locator('canvas.al-sign').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 60)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 40, { steps: 5 })
  await page.mouse.up()
  await press(page, '用这个签名')
  await page.locator('.sw-pen img').waitFor()
  await page.getByLabel('登录密码，或 6 位换人密码').fill('anlan-2026')
  await shoot(page, 'permit-sign', true)
  await press(page, '完成签批')
  await page.getByText('已签批：作业负责人').first().waitFor()
  await shoot(page, 'permit-signed', true)
  const [signed] = (await shan.visitor.get(getPermit, { id: permit.id })).permit.signed
  expect(signed).toMatchObject({ node: 'in-charge', by: { name: shan.name }, presence: { kind: 'code' } })
  expect(signed?.picture).not.toBeNull()
  await seat.leave()
})

/** Slow 4G as a phone has it between steel: 400 kbit/s, 400 ms there and back. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }

it('is usable on a slow phone over slow 4G, once the phone has it: how soon is printed', async () => {
  const { it: permit } = await layPermit(inject('base'), 'working', 3)
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context, base } = seat
  const home = `/special-work/permits/${permit.id}`
  await warm(seat, home)
  const tools = await context.newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', SLOW)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const times: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    await page.goto(`${base}/m/o/${seat.org}${home}`, { waitUntil: 'commit' })
    await page.locator('.sw-stop').waitFor()
    times.push(Math.round(await page.evaluate(() => performance.now())))
  }
  const middle = times.toSorted((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY
  process.stdout.write(`${JSON.stringify({ bench: 'permit-phone', figures: { usableMs: middle, times } })}\n`)
  expect(times).toHaveLength(3)
  await seat.leave()
})
