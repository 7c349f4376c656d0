import { issueOrders } from '@anlan/district-supervision/contract/issue-orders'
import { listOrders, type OrderRow } from '@anlan/orders/contract/order-views'
import { replyOrder, signOrder } from '@anlan/orders/contract/work-order'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import type { Id } from '@anlan/kernel/id'
import { addDays, beijingStamp, DAY, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import { signIn, until, type Visitor } from '../visitor.ts'
import type { Places } from './enterprise.ts'
import { DEMO_PASSWORD } from './keys.ts'
import { drawPhoto } from './photo.ts'

const ANSWERED = '关于开展冬季“四防”自查的通报'

/** The station's operator issues a warning, as the province would. */
const warnFromProvince = async ({ stationUrl, stationAdminKey }: Places): Promise<void> => {
  const answer = await fetch(`${stationUrl}/admin/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stationAdminKey}` },
    body: JSON.stringify({
      companyCodes: [paintMaker.enterprise.companyCode], kind: 'warning', level: '3', issuer: '省级值班室（演示）', title: '寒潮大风黄色预警',
      content: '预计未来 24 小时有 8 级阵风，气温下降 10 ℃。请检查露天储罐附件和临时设施，停止室外高处、吊装和动火作业，落实防冻防凝措施，并回复落实情况。',
      endTime: beijingStamp(Date.now() + 24 * HOUR),
    }),
  })
  if (!answer.ok) throw new TypeError(`station: ${answer.status} ${await answer.text()}`)
}

const arrived = (manager: Visitor, title: string): Promise<OrderRow> =>
  until(`“${title}” arrives`, async () => (await manager.get(listOrders, { limit: 100 })).rows.find((row) => row.title === title), 60)

/** One warning of the province and one order of the district wait; one has been signed for, answered and called done. */
export const issueDemoOrders = async (places: Places, officer: Visitor, enterprise: Id): Promise<void> => {
  const manager = await signIn(places.base, 'miao', DEMO_PASSWORD)
  const deadline = (days: number) => startOfDay(addDays(plantDay(Date.now()), days)) + 17 * HOUR
  await officer.must(issueOrders, {
    id: newId(), kind: 'notice', to: 'all', title: ANSWERED, content: '请对照防火、防爆、防冻、防静电要求自查，三日内回复自查情况和照片。', basis: '区应急局冬季安全检查安排（演示）', endAt: Date.now() + 3 * DAY,
  })
  const { id } = await arrived(manager, ANSWERED)
  const { rows } = await manager.get(listDangers, { search: '防火堤', limit: 1 })
  const danger = rows[0]
  if (danger !== undefined)
    await officer.must(issueOrders, {
      id: newId(), kind: 'supervision', to: 'chosen', enterprises: [enterprise], subject: { kind: 'danger', id: danger.id }, title: `超期隐患督办：${danger.name}`,
      content: '该隐患已超过整改期限，请立即落实临时管控措施，限期完成整改，回复整改情况和现场照片。', endAt: deadline(3),
    })
  await officer.must(issueOrders, {
    id: newId(), kind: 'special-inspection', to: 'chosen', enterprises: [enterprise], title: '储罐区安全设施专项检查', content: '请逐项检查并回复，发现隐患的登记整改。',
    items: '高、低液位报警和联锁是否投用\n可燃气体探测器是否在检定有效期内\n防火堤有无孔洞、裂缝，穿管处封堵是否完好\n防雷防静电接地检测报告是否在有效期内', startAt: Date.now(), endAt: deadline(7),
  })
  await warnFromProvince(places)
  await manager.must(signOrder, { id, version: 1 })
  const photo = await manager.upload(await drawPhoto('冬季四防自查', '#3f6f5f'), '自查.jpg')
  await manager.must(replyOrder, { id, version: 2, reply: newId(), content: '已完成自查，消防管线保温完好，防静电接地检测合格，未发现问题。', photos: [photo.id], files: [], finished: true })
  await arrived(manager, '寒潮大风黄色预警')
}
