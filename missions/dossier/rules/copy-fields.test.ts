import { expect, it } from 'vitest'
import { danger, plan } from '@anlan/dual-prevention/testing/sample-records'
import { COPY_FIELDS } from './copy-fields.ts'

const base = { id: 'x', version: 1, deleted: false, createdAt: 0, createdBy: '', updatedAt: 0, updatedBy: '' }
const titles = (fields: readonly { title: string; value: string }[]) => Object.fromEntries(fields.map(({ title, value }) => [title, value]))

it('a danger is copied in the words of the form; what is not known stays empty', () => {
  const fields = titles(COPY_FIELDS.danger(danger({ kind: '7', responsible: { id: 'p', name: '周明远' }, cost: 0.3, source: '99', deadline: '2026-11-25' })))
  expect(fields).toMatchObject({ 隐患类型: '设备', 整改责任人: '周明远', '整改资金（万元）': '0.3', 治理期限: '2026-11-25', 验收人: '', 隐患来源: '99', 登记时间: '2026-11-23 09:00' })
})
it('every other kind has its fields', () => {
  expect(titles(COPY_FIELDS.unit({ ...base, hazardCode: 'H', department: '仓储部', responsible: '周', name: '罐区', riskLevel: '2' }))).toMatchObject({ 风险分析单元名称: '罐区' })
  expect(titles(COPY_FIELDS['risk-event']({ ...base, unit: 'u', name: '泄漏', inherent: null, inherentLevel: null, residualLevel: null, unitName: '罐区' }))).toEqual({ 所属风险分析单元: '罐区', 风险事件名称: '泄漏' })
  const measure = { ...base, riskEvent: 'e', dataSrc: '2' as const, classify1: '1' as const, classify2: '1-4', classify3: '', description: '联锁', inspectionContent: '检查', controlLevel: null, riskEventName: '泄漏' }
  expect(titles(COPY_FIELDS.measure(measure))).toMatchObject({ 管控方式: '隐患排查', 管控措施分类二: '安全仪表' })
  expect(titles(COPY_FIELDS.plan(plan()))).toMatchObject({ 排查周期: '1', 任务类型: '日常任务', 包保任务对应项: '' })
  const record = { ...base, plan: 'p', measure: 'm', due: null, checkedAt: 0, result: '0' as const, note: '', inspector: '王芳', inspectorMobile: null, device: null, guarantee: false, photos: [], late: null, content: '查看' }
  expect(titles(COPY_FIELDS.record(record))).toMatchObject({ 排查任务: '查看', 排查结果: '正常' })
  expect(titles(COPY_FIELDS.stop({ ...base, hazardCode: 'H', unit: 'u', startAt: 0, endAt: 0, reason: '内检', unitName: '罐区' }))).toMatchObject({ 停用原因: '内检' })
})
