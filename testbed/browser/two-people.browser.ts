import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getPlan, listPlans } from '@anlan/dual-prevention/contract/register'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { signIn, until } from '../visitor.ts'
import { openBrowser, type Seat, shoot, takeSeat } from './browser.ts'

/** Makes a second run over the same stage a different edit. */
const RUN = String(Date.now()).slice(-6)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const openEdit = async (seat: Seat, plan: string): Promise<Locator> => {
  await seat.open(`/dual-prevention/plans/${plan}`)
  await seat.page.getByRole('button', { name: '修改计划' }).click()
  const form = seat.page.getByRole('dialog').locator('form')
  await form.getByLabel('隐患排查内容').waitFor()
  return form
}

it('of two people who edit one record the later is told by whom it was changed, and nothing is overwritten', async () => {
  const manager = await signIn((await takeSeat(browser, 'miao')).base, 'miao', DEMO_PASSWORD)
  const id = (await manager.get(listPlans, { limit: 1 })).rows[0]?.id ?? ''
  const contentNow = async () => (await manager.get(getPlan, { id })).plan.content
  const [miao, lin] = [await takeSeat(browser, 'miao'), await takeSeat(browser, 'lin')]
  const [first, later] = [await openEdit(miao, id), await openEdit(lin, id)]
  await first.getByLabel('隐患排查内容').fill(`先改：查看呼吸阀 ${RUN}`)
  await later.getByLabel('隐患排查内容').fill(`后改：查看阻火器 ${RUN}`)
  await first.getByRole('button', { name: '保存' }).click()
  await until('the first is saved', async () => (await contentNow()) === `先改：查看呼吸阀 ${RUN}`)
  // The live feed has renewed the page below the form; the form itself must still know on what it stands.
  await lin.page.locator('h1').filter({ hasText: `先改：查看呼吸阀 ${RUN}` }).waitFor()

  await later.getByRole('button', { name: '保存' }).click()
  const note = lin.page.locator('.al-stale')
  await note.waitFor()
  await shoot(lin.page, 'two-people')
  expect(await note.innerText()).toMatch(/已被 苗可嘉 于 .+ 修改/)
  expect(await note.innerText()).toContain(`先改：查看呼吸阀 ${RUN}`)
  expect(await note.innerText()).toContain(`后改：查看阻火器 ${RUN}`)
  expect(await contentNow()).toBe(`先改：查看呼吸阀 ${RUN}`)

  // Having seen both, the later may insist.
  await note.getByRole('button', { name: '用我填写的再次提交' }).click()
  await until('the later is saved knowingly', async () => (await contentNow()) === `后改：查看阻火器 ${RUN}`)
  await miao.leave()
  await lin.leave()
})

it('a draft that was written over an older record does not pass for an edit of the newer one', async () => {
  const manager = await signIn((await takeSeat(browser, 'miao')).base, 'miao', DEMO_PASSWORD)
  const id = (await manager.get(listPlans, { limit: 2 })).rows[1]?.id ?? ''
  const contentNow = async () => (await manager.get(getPlan, { id })).plan.content
  const [miao, lin] = [await takeSeat(browser, 'miao'), await takeSeat(browser, 'lin')]
  await (await openEdit(lin, id)).getByLabel('隐患排查内容').fill(`草稿：查看静电接地 ${RUN}`)
  await until('the draft is kept', () => lin.page.evaluate((words) => Object.values(localStorage).some((text) => String(text).includes(words)), `草稿：查看静电接地 ${RUN}`))
  await lin.page.reload()

  const first = await openEdit(miao, id)
  await first.getByLabel('隐患排查内容').fill(`先改：查看接地夹 ${RUN}`)
  await first.getByRole('button', { name: '保存' }).click()
  await until('the first is saved', async () => (await contentNow()) === `先改：查看接地夹 ${RUN}`)

  const later = await openEdit(lin, id)
  expect(await later.getByLabel('隐患排查内容').inputValue()).toBe(`草稿：查看静电接地 ${RUN}`)
  await later.getByRole('button', { name: '保存' }).click()
  await lin.page.locator('.al-stale').waitFor()
  expect(await contentNow()).toBe(`先改：查看接地夹 ${RUN}`)
  await miao.leave()
  await lin.leave()
})
