import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listRecords, myDues } from '@anlan/dual-prevention/contract/due'
import { endpointsOf } from '@anlan/kernel/register'
import { setCheckWay } from '@anlan/dual-prevention/contract/inspection/check-way'
import { placeRegister } from '@anlan/dual-prevention/contract/inspection/place'
import { getMeasure } from '@anlan/dual-prevention/contract/register'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { drawPhoto } from '../demo/photo.ts'
import { signIn, until } from '../visitor.ts'
import { openBrowser, type Seat, settled, shoot, takeSeat } from './browser.ts'

/** Stands in every description, so that a second run over the same stage counts only its own. */
const RUN = String(Date.now()).slice(-6)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const photograph = async (page: Page, words: string): Promise<void> => {
  await page.locator('input[type="file"][capture]').setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto(words) })
  await page.locator('.al-thumb img').first().waitFor()
}
const press = (page: Page, name: string) => page.locator('.al-phone-action').getByRole('button', { name, exact: true }).click()
const state = (page: Page): Promise<string> => page.locator('.phone-state').innerText()

/** The worker keeps pages and controls them: only then can a reload live without the network. */
const takenOver = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null && navigator.serviceWorker.controller.state === 'activated')

/** Through the dues as a person would: the list, then one. */
const openFirstDue = async ({ page }: Seat): Promise<string> => {
  const card = page.locator('.phone-due[data-face="now"]').first()
  await card.click()
  await page.waitForURL('**/dues/*')
  await page.locator('.phone-results').waitFor()
  return page.url().split('/').at(-1) ?? ''
}

it('an inspection and a danger wait through reloads without network, and are sent once', async () => {
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context, base } = seat
  const yi = await signIn(base, 'yiliben', DEMO_PASSWORD)
  const before = await yi.get(myDues, {})
  expect(before.dues.filter(({ state, startAt }) => state === 'open' && startAt <= before.now).length).toBeGreaterThan(2)

  await seat.open('')
  await takenOver(page)
  await page.reload()
  await settled(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('离线，可继续填写，有网后自动发送').waitFor()
  await shoot(page, 'offline-inbox')

  await page.getByRole('link', { name: /今日排查/ }).click()
  const first = await openFirstDue(seat)
  await photograph(page, '阻火器积漆')
  await page.getByText('存在隐患', { exact: true }).click()
  await page.getByLabel('隐患描述').fill(`呼吸阀阻火器积漆堵塞 ${RUN}`)
  await shoot(page, 'offline-due', true)
  // Killed in the middle: the words and the photo are still there.
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByText('未提交的内容').waitFor()
  expect(await page.getByLabel('隐患描述').inputValue()).toBe(`呼吸阀阻火器积漆堵塞 ${RUN}`)
  await page.locator('.al-thumb img').first().waitFor()
  await press(page, '提交结果并上报隐患')
  await page.getByText('已保存在本机').first().waitFor()
  await shoot(page, 'offline-kept')
  expect(await state(page)).toContain('1 条待上传，有网后自动发送')

  // The next is offered; it is fine.
  await press(page, '下一项')
  await page.getByText('正常', { exact: true }).click()
  const second = page.url().split('/').at(-1) ?? ''
  expect(second).not.toBe(first)
  await press(page, '提交')
  await page.getByText('已保存在本机').first().waitFor()

  await page.goto(`${base}/m/o/${seat.org}/dual-prevention/report`)
  await photograph(page, '消防栓前堆物')
  await page.getByLabel('发现了什么').fill(`消防栓前堆放托盘 ${RUN}`)
  await page.locator('.phone-places button').first().click()
  await shoot(page, 'offline-report', true)
  await press(page, '上报')
  await page.getByText('已保存在本机').first().waitFor()

  await page.reload()
  await page.getByText('3 条待上传，有网后自动发送').waitFor()
  await page.goto(`${base}/m/o/${seat.org}/dual-prevention/dues`)
  await page.locator('.phone-due[data-face="waiting"]').nth(1).waitFor()
  expect(await page.locator('.phone-due[data-face="waiting"]').count()).toBe(2)
  await shoot(page, 'offline-dues', true)

  await context.setOffline(false)
  await until('everything is sent', async () => !(await state(page)).includes('待上传'), 60)
  await page.goto(`${base}/m/o/${seat.org}/me`)
  await settled(page)
  expect(await page.locator('.phone-outbox .al-wrong').allInnerTexts()).toEqual([])

  const sent = async () => {
    const [found, alone] = [await yi.get(listDangers, { search: `阻火器积漆堵塞 ${RUN}`, limit: 50 }), await yi.get(listDangers, { search: `消防栓前堆放托盘 ${RUN}`, limit: 50 })]
    const { dues } = await yi.get(myDues, {})
    const { rows } = await yi.get(listRecords, { limit: 100 })
    const ofDue = (due: string) => rows.filter((row) => row.due === due)
    return { found, alone, open: dues.filter(({ id, state }) => [first, second].includes(id) && state === 'open').length, records: [ofDue(first), ofDue(second)] }
  }
  const once = await sent()
  expect([once.found.total, once.alone.total, once.open]).toEqual([1, 1, 0])
  expect(once.records.map((records) => records.map(({ result }) => result))).toEqual([['1'], ['0']])
  expect(once.records[0]?.[0]?.photos).toHaveLength(1)
  const { danger } = await yi.get(getDanger, { id: once.found.rows[0]?.id ?? '' })
  expect(danger.photosBefore).toHaveLength(1)
  expect(danger.record).toBe(once.records[0]?.[0]?.id)

  // Going in and out of the network again repeats nothing.
  await context.setOffline(true)
  await page.reload()
  await context.setOffline(false)
  await page.reload()
  await settled(page)
  const again = await sent()
  expect([again.found.total, again.alone.total]).toEqual([1, 1])
  expect(again.records.map((records) => records.length)).toEqual([1, 1])
  await seat.leave()
})

it('a label read without network opens what is due there, and its code and readings travel with the answer', async () => {
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context, base } = seat
  const [yi, miao] = [await signIn(base, 'yiliben', DEMO_PASSWORD), await signIn(base, 'miao', DEMO_PASSWORD)]
  const { dues, now } = await yi.get(myDues, {})
  const due = dues.filter(({ state, startAt }) => state === 'open' && startAt <= now).at(-1)
  const [place, point] = [newId(), newId()]
  await miao.must(endpointsOf(placeRegister).save, { id: place, version: 0, data: { name: `巡检点 ${RUN}` } } as never)
  await miao.must(endpointsOf(measurementPointRegister).save, { id: point, version: 0, data: { tag: `LI-${RUN}`, name: '液位', quantity: 'level', unit: '米' } } as never)
  const { measure } = await miao.get(getMeasure, { id: due?.measure ?? '' })
  await miao.must(setCheckWay, { id: measure.id, version: measure.version, photoRule: { when: 'never' }, places: [place], readings: [point] })

  await seat.open('')
  await takenOver(page)
  await page.reload()
  await settled(page)
  await context.setOffline(true)
  await page.goto(`${base}/m/o/${seat.org}/dual-prevention/dues/${due?.id}`)
  await page.getByText(`请在“巡检点 ${RUN}”证明到场`).waitFor()
  await page.getByText('正常', { exact: true }).click()
  await press(page, '提交')
  await page.getByText('请填写 LI-').waitFor()
  // As the phone's own camera opens a label.
  await page.goto(`${base}/m/o/${seat.org}/dual-prevention/at/${place}`)
  await page.getByText('已扫码').waitFor()
  await shoot(page, 'offline-place', true)
  await press(page, '开始排查')
  await page.getByText('凭：扫码').waitFor()
  await page.getByRole('button', { name: '读不出来' }).click()
  await page.locator('.phone-readings input').fill('液位计表盘损坏')
  await shoot(page, 'offline-reading', true)
  await page.getByText('正常', { exact: true }).click()
  await press(page, '提交')
  await page.getByText('已保存在本机').first().waitFor()
  await context.setOffline(false)
  await until('the answer is sent', async () => !(await state(page)).includes('待上传'), 60)
  const [record] = (await yi.get(listRecords, { limit: 100 })).rows.filter((row) => row.due === due?.id)
  expect(record?.presence).toMatchObject({ kind: 'code', place })
  expect(record?.readings).toMatchObject([{ point, value: null, why: '液位计表盘损坏' }])
  await seat.leave()
})

it('a report that the server has taken while the answer was lost on the way is not doubled', async () => {
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context, base } = seat
  let heard = 0
  await context.route('**/dual-prevention/report-danger', async (route) => {
    heard += 1
    if (heard > 1) return route.continue()
    // It arrives and is done; the answer never comes back.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await seat.open('/dual-prevention/report')
  await page.getByLabel('发现了什么').fill(`洗眼器水压不足 ${RUN}`)
  await page.getByLabel('位置', { exact: true }).fill('调漆间东侧')
  await press(page, '上报')
  await until('the phone has sent it again', async () => heard > 1 && !(await state(page)).includes('待上传'), 60)
  const yi = await signIn(base, 'yiliben', DEMO_PASSWORD)
  expect((await yi.get(listDangers, { search: `洗眼器水压不足 ${RUN}`, limit: 50 })).total).toBe(1)
  await seat.leave()
})

it('what the server refuses later comes back with the reason, and can be mended where it was written', async () => {
  const seat = await takeSeat(browser, 'yiliben', 'phone')
  const { page, context } = seat
  await seat.open('/dual-prevention/report')
  await takenOver(page)
  await page.getByLabel('发现了什么').fill(`应急灯不亮 ${RUN}`)
  await page.getByLabel('位置', { exact: true }).fill('成品仓库')
  await context.setOffline(true)
  await press(page, '上报')
  await page.getByText('已保存在本机').first().waitFor()
  await context.route('**/dual-prevention/report-danger', (route) => route.fulfill({ status: 422, json: { refusal: { code: 'place-unclear', message: '位置不清楚，请写明几号门', field: 'place' } } }))
  await context.setOffline(false)
  await page.getByText('1 条没有被接收，点这里处理').click()
  await page.getByText('没有被接收：位置不清楚，请写明几号门').waitFor()
  await shoot(page, 'outbox-refused', true)
  await context.unroute('**/dual-prevention/report-danger')
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByLabel('位置', { exact: true }).waitFor()
  expect(await page.getByLabel('发现了什么').inputValue()).toBe(`应急灯不亮 ${RUN}`)
  await page.getByLabel('位置', { exact: true }).fill('成品仓库 2 号门')
  await press(page, '上报')
  await page.getByText('已上报').first().waitFor()
  const yi = await signIn(seat.base, 'yiliben', DEMO_PASSWORD)
  const { rows } = await yi.get(listDangers, { search: `应急灯不亮 ${RUN}`, limit: 50 })
  expect(rows.map(({ place }) => place)).toEqual(['成品仓库 2 号门'])
  await seat.leave()
})
