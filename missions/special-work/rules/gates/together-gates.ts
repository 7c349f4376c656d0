import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { gate } from './gate.ts'

/** GB 30871-2022 4.6: each kind its own permit, all in force together, each naming the other. */
export const linksMade = gate({
  name: 'links-made', title: '关联作业票办全', clause: 'AQ 3064.2-2025 5.9.8', alarm: '61', at: ['sign', 'start', 'resume'],
  judge: (_permit, { missing }) => (missing.length === 0 ? null : `还应办理${missing.map(({ kind, why }) => `${WORK_KINDS[kind]}票（${why}）`).join('、')}并相互关联，请补办`),
})

export const linksIssued = gate({
  name: 'links-issued', title: '关联作业票有效', clause: 'GB 30871-2022 4.6', alarm: '61', at: ['start', 'resume'],
  judge: (_permit, { links, now }) => {
    const open = links.find(({ state, until }) => !['issued', 'working'].includes(state) || until <= now)
    return open === undefined ? null : `关联的${WORK_KINDS[open.kind]}票 ${open.number} 没有签发或已失效，请办好后一起开始`
  },
})

export const linksMutual = gate({
  name: 'links-mutual', title: '作业票相互关联', clause: 'AQ 3064.2-2025 5.9.8', alarm: '62', at: ['sign', 'start'],
  judge: (_permit, { links }) => {
    const one = links.find(({ mutual }) => !mutual)
    return one === undefined ? null : `作业票 ${one.number} 没有关联本作业票，请在两张作业票上相互关联`
  },
})

/** GB 30871-2022 10.8: power for hot work or a confined space lasts no longer than that work. */
export const powerFollows = gate({
  name: 'power-follows', title: '临时用电时限与关联作业一致', clause: 'GB 30871-2022 10.8', alarm: null, at: ['submit', 'sign'],
  judge: ({ kind, request: { until } }, { links }) => {
    const served = kind === 'temporary-power' ? links.find((it) => ['hot-work', 'confined-space'].includes(it.kind) && until > it.until) : undefined
    return served === undefined ? null : `临时用电应与${WORK_KINDS[served.kind]}票 ${served.number} 同时结束，请修改结束时间`
  },
})

/** Works that may never go on beside each other (5.2.8, 5.2.9, 6.7, 7.6, 7.10). */
export const conflicts = gate({
  name: 'conflicts', title: '禁止同时进行的作业', clause: 'GB 30871-2022 7.6', alarm: null, at: ['sign', 'start', 'resume'],
  judge: (_permit, { conflicts: found }) => found.find(({ kind }) => kind === 'forbidden')?.text ?? null,
})

export const coordinator = gate({
  name: 'coordinator', title: '交叉作业协调', clause: 'GB 30871-2022 4.7', alarm: null, at: ['sign', 'start', 'resume'],
  judge: ({ coordinator: named }, { conflicts: found }) => {
    const crossing = found.find(({ kind }) => kind === 'crossing')
    return crossing === undefined || named !== null ? null : `${crossing.text}，请指定专人统一协调`
  },
})
