import { contains } from '@anlan/kernel/geometry'
import { beijingMinute, HOUR } from '@anlan/kernel/time'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../../contract/detail.ts'
import { levelOf } from '../level/level.ts'
import { upgradedLevel } from '../level/upgrade.ts'
import { validityOf } from '../validity.ts'
import { qualityRule } from './quality-rule.ts'
import { overlap, workSpans } from './work-spans.ts'

export const validity = qualityRule({
  name: 'validity', title: '有效期', clause: 'GB 30871-2022 4.16',
  judge: ({ kind, level, request: { from, until, detail } }, { own }) => {
    if (until <= from) return '结束时间不晚于开始时间'
    const { most, text } = validityOf(detail, level, own)
    return until - from > most ? `作业时间 ${Math.round((until - from) / HOUR)} 小时，超过${WORK_KINDS[kind]}票的 ${text}` : null
  },
})

export const level = qualityRule({
  name: 'level', title: '作业级别', clause: 'GB 30871-2022 4.11',
  judge: ({ level: stands, upgraded, request: { detail } }) => {
    const { level: computed, reasons } = levelOf(detail)
    return stands === (upgraded ? upgradedLevel(computed) : computed) ? null : `作业级别与填写的条件不一致：${reasons.join('；')}`
  },
})

/** The blanks of the form that only one kind has. */
const BLANKS: { readonly [Kind in Detail['kind']]: (detail: Extract<Detail, { kind: Kind }>) => readonly (string | false)[] } = {
  'hot-work': ({ methods }) => [methods.length === 0 && '动火方式'],
  'confined-space': ({ space, held }) => [space === '' && '受限空间名称', held === '' && '原有介质名称'],
  blinding: ({ blind, pipe, medium, material, size }) => [blind === '' && '盲板编号', pipe === '' && '设备、管道名称', medium === '' && '介质', material === '' && '盲板材质', size === '' && '盲板规格'],
  height: ({ metres }) => [metres === 0 && '作业高度'],
  lifting: ({ load, gear, commander }) => [load === '' && '吊物内容', gear === '' && '吊具名称', commander === null && '指挥人员'],
  'temporary-power': ({ source, kilowatts, volts, devices }) => [source === '' && '电源接入点', kilowatts === 0 && '许可用电功率', volts === '' && '工作电压', devices === '' && '用电设备名称及额定功率'],
  excavation: ({ extent }) => [extent === '' && '作业范围、内容、方式'],
  'road-closure': ({ reason, units, section }) => [reason === '' && '断路原因', units === '' && '涉及相关单位', section === '' && '断路地段说明'],
}
export const blanksOf = (detail: Detail): readonly (string | false)[] => (BLANKS[detail.kind] as (it: Detail) => readonly (string | false)[])(detail)

export const fields = qualityRule({
  name: 'fields', title: '填写完整', clause: 'GB 30871-2022 4.18',
  judge: ({ request: { detail, inChargeMobile, guardians, workers } }) => {
    const open = [guardians.length === 0 && '监护人', workers.length === 0 && '作业人员', inChargeMobile === '' && '作业负责人手机', ...blanksOf(detail)].filter((it): it is string => it !== false)
    return open.length === 0 ? null : `没有填写${open.join('、')}`
  },
})

export const plan = qualityRule({
  name: 'plan', title: '作业预约', clause: 'AQ 3064.2-2025 5.3.2',
  judge: ({ kind, request: { from, until }, startedAt }, { plan: planned }) => {
    if (planned === 'none-needed') return null
    if (planned === null || planned.state !== 'approved') return '有作业票而没有批准的作业预约'
    if (!planned.works.some((it) => it.kind === kind)) return `作业预约里没有${WORK_KINDS[kind]}`
    const span = `${beijingMinute(planned.from)} 至 ${beijingMinute(planned.until)}`
    if (startedAt !== null && (startedAt < planned.from || startedAt > planned.until)) return `开始时间 ${beijingMinute(startedAt)} 不在预约的 ${span} 内`
    return from < planned.from || until > planned.until ? `作业实施时间超出预约的 ${span}` : null
  },
})

export const links = qualityRule({
  name: 'links', title: '相互关联', clause: 'AQ 3064.2-2025 5.9.8',
  judge: (_permit, { links: named }) => {
    const one = named.filter(({ mutual }) => !mutual)
    return one.length === 0 ? null : `${one.map(({ number }) => number).join('、')} 没有关联本作业票`
  },
})

/** Hot work at a time that has to be managed one level higher; before it begins, at the time that is asked for. */
export const upgrade = qualityRule({
  name: 'upgrade', title: '升级管理', clause: 'GB 30871-2022 5.1.1',
  judge: (permit, { windows, now }) => {
    const { kind, level: stands, upgraded, request: { from, until } } = permit
    if (kind !== 'hot-work' || stands === null || upgraded) return null
    const spans = permit.startedAt === null ? [{ from, until }] : workSpans(permit, now)
    const window = windows.find((it) => spans.some((span) => overlap(it, span)))
    return window === undefined ? null : `${beijingMinute(Math.max(window.from, permit.startedAt ?? from))} 起处于${window.title}，动火没有升级管理`
  },
})

/** Not at sea: on the plan, and in the area that it names, with the reach of the work as tolerance. */
export const place = qualityRule({
  name: 'place', title: '作业位置', clause: 'AQ 3064.2-2025 附录A',
  judge: ({ request: { place: { x, y, radius, area } } }, { ground, fence }) => {
    if (ground !== null && (x < 0 || y < 0 || x > ground.width || y > ground.height)) return '坐标在厂区平面图以外'
    if (fence === null || contains(fence, { x, y })) return null
    const near = [[radius, 0], [-radius, 0], [0, radius], [0, -radius]].some(([dx = 0, dy = 0]) => contains(fence, { x: x + dx, y: y + dy }))
    return near ? null : `坐标不在填写的区域“${area}”内`
  },
})
