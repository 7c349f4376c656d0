import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { HOUR, type Instant } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { instantToLocal } from '@anlan/platform/ui/time-words'
import { getPermit, listPermits } from '@anlan/special-work/contract/permits'
import { detectorRegister } from '@anlan/special-work/contract/setting'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { openHands } from '../demo/special-work/permit-hands.ts'
import { handOf } from '../demo/special-work/signature.ts'
import { openBrowser, type Seat, settled, shoot, takeSeat } from './browser.ts'
import { havePlan } from './have-plan.ts'

/** Makes a second run over the same stage another work. */
const RUN = String(Date.now()).slice(-6)
const [AREA, SPOT] = ['甲类成品仓库', `北墙支架 ${RUN}`]

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const press = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true }).first().click()

/** One of many by its words, as the field's own dialog offers it. */
const pick = async (page: Page, button: Locator, words: string): Promise<void> => {
  await button.click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByRole('combobox').fill(words)
  await dialog.getByRole('option', { name: words }).first().click()
}

const plan = async (seat: Seat, now: Instant): Promise<string> => {
  const { page } = seat
  await seat.open('/special-work/plans/new')
  const form = page.locator('form')
  for (const [label, words] of [['申请单位', '仓储部'], ['区域', AREA]] as const) {
    const field = form.locator('.al-field').filter({ has: page.locator('label', { hasText: label }) }).first()
    const select = field.locator('select')
    if ((await select.count()) > 0) await select.selectOption({ label: words })
    else await pick(page, field.locator('button.al-pick'), words)
  }
  await form.getByLabel('作业单位').fill('设备动力部')
  await form.getByLabel('作业内容').fill(`补焊货架支架 ${RUN}`)
  await form.getByLabel('作业位置').fill(SPOT)
  await form.getByLabel('动火作业', { exact: true }).check()
  await form.getByLabel('计划开始').fill(instantToLocal(now - HOUR))
  await form.getByLabel('计划结束').fill(instantToLocal(now + 8 * HOUR))
  await form.getByLabel('当天必须作业').check()
  await form.getByLabel('紧急原因').fill('支架开裂，当天处理')
  await press(page, '提交预约')
  await press(page.getByRole('dialog'), '提交预约')
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/)
  await settled(page)
  return page.url().split('/').at(-1) ?? ''
}

const sign = async (page: Page): Promise<void> => {
  const pen = page.locator('canvas.al-sign')
  const box = await pen.boundingBox()
  if (box === null) return expect.fail('no pad to sign on')
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  for (const [x, y] of [[80, 30], [120, 80], [170, 40]] as const) await page.mouse.move(box.x + x, box.y + y, { steps: 5 })
  await page.mouse.up()
  await press(page, '用这个签名')
  await page.locator('.al-thumb').waitFor()
}

it('a permit goes from its plan to the pen at a desk, and the pen is refused there with the clause', async () => {
  const base = inject('base')
  const detector = newId()
  const keeper = await handOf(base, 'miao')
  await havePlan(keeper.visitor)
  await keeper.visitor.must(endpointsOf(detectorRegister).save, { id: detector, version: 0, data: { number: `JC-${RUN}`, principle: 'infrared', gases: ['xylene', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: '2027-06-30' } } as never)

  const asker = await takeSeat(browser, 'shan')
  const planned = await plan(asker, (await keeper.visitor.get(listPermits, { limit: 1 })).now)
  expect(await asker.page.getByText('申请人不能批准自己的作业预约').count()).toBeGreaterThan(0)
  const approver = await takeSeat(browser, 'miao')
  await approver.open(`/special-work/plans/${planned}`)
  await press(approver.page, '批准')
  await press(approver.page.getByRole('dialog').locator('form'), '批准')
  await press(approver.page.getByRole('dialog').last(), '批准')
  await approver.page.getByText('已批准').first().waitFor()

  const { page } = asker
  await asker.open(`/special-work/permits/new?plan=${planned}&kind=hot-work`)
  const side = page.getByLabel('系统判定')
  await side.getByText('二级').first().waitFor()
  await page.getByText('火灾爆炸危险场所', { exact: true }).locator('..').getByRole('checkbox').check()
  await side.getByText('一级').first().waitFor()
  await side.getByText('在火灾爆炸危险场所动火（5.1.2）').waitFor()
  await page.locator('.al-stage-ground').click({ position: { x: 300, y: 150 } })
  const field = (title: string) => page.locator('.al-field').filter({ has: page.locator('label', { hasText: title }) })
  await pick(page, field('区域').first().locator('button.al-pick'), AREA)
  await pick(page, field('作业负责人').first().locator('button.al-pick'), '单逸舟')
  await pick(page, field('监护人').first().locator('button.al-pick'), '鞠安邦')
  await pick(page, field('作业人员').last().locator('button.al-pick'), '战胜利')
  await shoot(page, 'special-work-form', true)
  await press(page, '保存并提交申请')
  await page.waitForURL(/\/permits\/[0-9a-f-]{36}$/)
  await settled(page)
  const id = page.url().split('/').at(-1) ?? ''

  await press(page, '填写危害分析')
  for (const [title, words] of [['步骤', '补焊支架'], ['可能的危害', '火花引燃成品'], ['控制措施', '移开成品，设接火盆']] as const) await page.getByLabel(`第 1 步${title}`).fill(words)
  await press(page, '保存危害分析')
  await page.getByText('火花引燃成品').first().waitFor()

  await page.getByRole('button', { name: '确认第 1 条' }).click()
  await page.locator('.swd-answer').getByRole('button', { name: '确认第 1 条' }).click()
  await page.locator('.swd-answer').getByRole('alert').waitFor()
  expect(await page.locator('.swd-answer').getByRole('alert').innerText()).toContain('AQ 3064.2-2025')
  const hands = openHands(id)
  const leader = await handOf(base, 'shan')
  const { now } = await hands.see(leader)
  await hands.measures(leader, 'hot-work', now)

  await page.getByRole('button', { name: '登记气体分析' }).click()
  const gas = page.getByRole('dialog').locator('form')
  await gas.getByLabel('取样部位').fill('动火点')
  await gas.locator('.al-field').filter({ hasText: '检测仪' }).locator('select').selectOption({ label: `JC-${RUN}` })
  await gas.getByLabel('气体 1').selectOption('xylene')
  await gas.getByLabel('单位 1').selectOption('vol')
  await gas.getByLabel('读数 1').fill('0.35')
  await gas.getByLabel('读数 2').fill('20.8')
  await press(gas, '登记，由系统判定')
  await page.getByText('超过 0.2 %').first().waitFor()
  expect((await keeper.visitor.get(getPermit, { id })).permit.gas.at(-1)?.verdict).toBe('fail')

  await shoot(page, 'special-work-permit', true)
  await asker.leave()
  await approver.leave()
}, 240_000)

it('whoever signs at a desk is told before the hand is asked that he is not there, and is refused with the clause', async () => {
  const { layPermit } = await import('./permit-laid.ts')
  const { it: laid } = await layPermit(inject('base'), 'signing', 5)
  const seat = await takeSeat(browser, 'shan')
  const { page } = seat
  await seat.open(`/special-work/permits/${laid.id}`)
  await page.getByRole('button', { name: /^签批：/ }).click()
  await page.getByText('没有到场证明，在这里办理会被拒绝').waitFor()
  await sign(page)
  await page.getByLabel('账号密码').fill(DEMO_PASSWORD)
  await press(page.getByRole('dialog').locator('form'), '签批')
  await press(page.getByRole('dialog').last(), '签批')
  const told = page.getByRole('dialog').first().getByRole('alert').last()
  await told.waitFor()
  expect(await told.innerText()).toContain('AQ 3064.2-2025 5.5.2')
  expect(await told.innerText()).toContain('到现场')
  await shoot(page, 'special-work-refused')
  await seat.leave()
}, 180_000)
