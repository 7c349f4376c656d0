import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { lacksUpgrade, WINDOW_CODES } from '../level/upgrade.ts'
import { levelOf } from '../level/level.ts'
import { validityOf } from '../validity.ts'
import { gate } from './gate.ts'

/** 预约在先 */
export const planned = gate({
  name: 'planned', title: '作业预约', clause: 'AQ 3064.2-2025 5.3.2', alarm: null, at: ['apply'],
  judge: (_permit, { planned: plan }) => {
    if (plan === 'missing') return '还没有作业预约。请提前一天预约，紧急情况当天办理紧急预约'
    if (plan === 'waiting') return '作业预约还没有批准，请等批准后再提交申请'
    return plan === 'outside' ? '作业时间不在批准的预约时间内，请修改时间或重新预约' : null
  },
})

export const period = gate({
  name: 'period', title: '有效期', clause: 'GB 30871-2022 4.16', alarm: null, at: ['apply', 'submit', 'sign'],
  judge: ({ request: { from, until, detail }, level }, { own }) => {
    if (until <= from) return '结束时间应晚于开始时间，请修改作业实施时间'
    const { most, text } = validityOf(detail, level, own)
    return until - from > most ? `${WORK_KINDS[detail.kind]}票有效期最长 ${text}，请缩短作业时间；到期后重新办理` : null
  },
})

export const expired = gate({
  name: 'expired', title: '作业票过期', clause: 'AQ 3064.2-2025 5.9.5', alarm: '10', at: ['sign', 'start', 'resume'], watch: 'stop',
  judge: ({ request: { until } }, { now }) => (now >= until ? '作业票已过有效期，不能延期。请停止作业并重新办理作业票' : null),
})

export const notYet = gate({
  name: 'not-yet', title: '作业时间', clause: 'GB 30871-2022 4.16', alarm: null, at: ['start'],
  judge: ({ request: { from } }, { now }) => (now < from ? '还没有到作业票的开始时间，请到时再开始' : null),
})

/** The level follows from the facts of the request; a stale one means that somebody changed them behind its back. */
export const level = gate({
  name: 'level', title: '作业级别', clause: 'GB 30871-2022 4.11', alarm: null, at: ['apply', 'submit', 'sign', 'start'],
  judge: ({ level: stands, upgraded, request: { detail } }) => (upgraded || levelOf(detail).level === stands ? null : '作业级别与填写的条件不一致，请退回申请人重新核对'),
})

export const upgrade = gate({
  name: 'upgrade', title: '升级管理', clause: 'GB 30871-2022 5.1.1', alarm: (_permit, { window }) => (window === null ? null : WINDOW_CODES[window.reason]), at: ['start', 'resume'], watch: 'stop',
  judge: (permit, { window }) => (lacksUpgrade(permit, window) ? `现在是${window?.title}，动火应升级管理。请由上一级审批人到现场补签升级审批，或在此时段之外作业` : null),
})

export const frozen = gate({
  name: 'frozen', title: '批准后未变更', clause: 'GB 30871-2022 4.18', alarm: null, at: ['start', 'resume'],
  judge: (permit, { digest }) => (permit.frozen === digest ? null : '作业内容与批准时不一致。作业变更的应重新办理作业票'),
})

export const workPlan = gate({
  name: 'work-plan', title: '作业方案', clause: 'GB 30871-2022 9.2.1', alarm: null, at: ['submit', 'sign'],
  judge: ({ level: stands, request: { detail } }) =>
    detail.kind === 'lifting' && (stands === 'first' || stands === 'second' || detail.needsPlan) && detail.plan === '' ? '一级、二级吊装和条件特殊的吊装应有批准的吊装方案，请上传方案' : null,
})

/** One permit, one blind, one action: the other action is another permit (7.11). */
export const oneBlind = gate({
  name: 'one-blind', title: '一块盲板一张票', clause: 'GB 30871-2022 7.11', alarm: '20', at: ['apply', 'submit', 'sign'],
  judge: ({ request: { detail } }) => (detail.kind === 'blinding' && (detail.blind.trim() === '' || /[、,，;；/]/.test(detail.blind)) ? '每张作业票只能写一块盲板的一个动作，请填写一个盲板编号，其余另办' : null),
})

export const digAsConfined = gate({
  name: 'dig-as-confined', title: '深基坑按受限空间', clause: 'GB 30871-2022 11.10', alarm: '61', at: ['sign', 'start'],
  judge: ({ request: { detail } }, { links }) =>
    detail.kind === 'excavation' && detail.hazardous && detail.metres > SPECIAL_WORK.digConfined.value && !links.some(({ kind }) => kind === 'confined-space')
      ? `深度超过 ${SPECIAL_WORK.digConfined.value} 米且可能中毒、窒息、火灾、爆炸，应同时办理受限空间作业票并关联` : null,
})
