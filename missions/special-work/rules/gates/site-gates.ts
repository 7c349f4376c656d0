import { beijingMinute } from '@anlan/kernel/time'
import { MEASURE_ROWS, WORK_MEASURES } from '@anlan/standards/special-work/measures'
import { figureOf } from '../gas/needs.ts'
import { gate } from './gate.ts'
import { insideOf, insideWords } from '../inside.ts'

export const hazards = gate({
  name: 'hazards', title: '作业危害分析', clause: 'GB 30871-2022 4.1', alarm: '80', at: ['submit', 'sign', 'start', 'resume'],
  judge: ({ hazards: found }) => (found === null ? '还没有开展作业危害分析，请先完成风险辨识' : null),
})

export const measures = gate({
  name: 'measures', title: '安全措施确认', clause: 'AQ 3064.2-2025 5.4.5', alarm: '90', at: ['submit', 'sign', 'start', 'resume'],
  judge: ({ kind, measures: rows }) => {
    const open = rows.filter(({ confirmed, involved }) => confirmed === null || involved === null).length + Math.max(0, MEASURE_ROWS[kind] - rows.length)
    if (open > 0) return `还有 ${open} 条安全措施没有确认，请到现场逐条确认`
    const left = rows.find(({ row, involved }) => involved === false && WORK_MEASURES[kind][row]?.required === true)
    return left === undefined ? null : `“${left.text}”是本类作业必须落实的措施，不能标为不涉及`
  },
})

/** A photo that was used before shows nothing of this work until somebody else has looked at it and said so. */
export const photoReuse = gate({
  name: 'photo-reuse', title: '照片重复使用', clause: 'AQ 3064.2-2025 5.4.5', alarm: null, at: ['sign', 'start', 'resume'],
  judge: (_permit, { reused = [] }) => {
    if (reused.length === 0) return null
    const [again, open] = [reused.filter(({ retake }) => retake), reused.filter(({ retake }) => !retake)]
    const words = (some: typeof reused) => some.map((it) => it.words).join('、')
    return again.length > 0 ? `${words(again)}的照片被要求重拍，请退回后到现场重拍` : `${words(open)}的照片以前用过，请核对后确认属实，或要求重拍`
  },
})

export const briefing = gate({
  name: 'briefing', title: '安全交底', clause: 'GB 30871-2022 4.4', alarm: '70', at: ['start', 'resume'], watch: 'warn',
  judge: ({ briefings, request: { workers, guardians } }) => {
    const told = new Set(briefings.flatMap(({ receivers }) => receivers.map(({ by }) => by.id)))
    const untold = [...workers, ...guardians].filter(({ id }) => !told.has(id))
    return untold.length === 0 && briefings.length > 0 ? null : `还没有对${untold.map(({ name }) => name).join('、') || '作业人员'}进行安全交底，请补充交底并签字`
  },
})

/** Every node of the chain, by somebody who may. Standing there was proved when each signed. */
export const signatures = gate({
  name: 'signatures', title: '签批齐全', clause: 'GB 30871-2022 4.11', alarm: '60', at: ['start', 'resume'],
  judge: ({ chain, signed }) => {
    const open = chain.filter(({ node }) => !signed.some((it) => it.node === node))
    return open.length === 0 && chain.length > 0 ? null : '签批没有完成，请按顺序到现场签批'
  },
})

export const guardian = gate({
  name: 'guardian', title: '监护人', clause: 'GB 30871-2022 4.10', alarm: '31', at: ['start', 'resume'], watch: 'stop',
  judge: ({ request: { guardians } }, { guardian: where }) => {
    if (guardians.length === 0) return '没有监护人，请指定监护人'
    return where === 'left' ? '监护人已离开作业现场，请监护人回到现场，或与另一名监护人现场交接' : null
  },
})

/** Silent is unknown, not gone: the guardian is asked for a sign, and only then the work is stopped. */
export const guardianSilent = gate({
  name: 'guardian-silent', title: '监护人失联', clause: 'AQ 3064.2-2025 5.9.6', alarm: null, at: ['start', 'resume'], watch: 'warn',
  judge: (_permit, { guardian: where }) => (where === 'silent' ? '监护人的定位终端没有信号，请监护人在手机上应答' : null),
})

export const apart = gate({
  name: 'apart', title: '监护人不作业', clause: 'GB 30871-2022 4.10', alarm: null, at: ['apply', 'submit', 'sign', 'start', 'resume'],
  judge: ({ request: { guardians, workers } }) => {
    const both = guardians.find(({ id }) => workers.some((it) => it.id === id))
    return both === undefined ? null : `${both.name}既是监护人又是作业人员，监护人不得从事与监护无关的工作，请另行指定`
  },
})

export const weather = gate({
  name: 'weather', title: '天气', clause: 'GB 30871-2022 5.2.15', alarm: null, at: ['start', 'resume'], watch: 'warn',
  judge: ({ kind, upgraded, request: { detail } }, { weather: sky, own }) => {
    if (sky === null || !('outdoor' in detail) || !detail.outdoor) return null
    const most = figureOf(own, kind === 'lifting' ? 'windLift' : 'windHot')
    if (sky.wind !== null && sky.wind >= most && !(kind === 'hot-work' && upgraded)) return `风力 ${sky.wind} 级，达到 ${most} 级，不得进行露天${kind === 'hot-work' ? '动火（确需作业的升级管理）' : kind === 'height' ? '高处作业' : '吊装'}`
    if (sky.fog && kind !== 'hot-work') return '大雾天气，不得露天作业'
    return sky.storm && kind === 'lifting' ? '暴雨、大雪天气，不得露天吊装' : null
  },
})

export const camera = gate({
  name: 'camera', title: '特级动火录像', clause: 'GB 30871-2022 5.2.11', alarm: null, at: ['start', 'resume'], watch: 'stop',
  judge: ({ kind, level }, { cameras }) => (kind === 'hot-work' && level === 'special' && !cameras.some(({ recording }) => recording) ? '特级动火应全过程录像，现在没有正在录像的摄像机。请接入或恢复摄像机' : null),
})

export const alarmsNear = gate({
  name: 'alarms-near', title: '周边气体、火灾报警', clause: 'GB 30871-2022 4.8', alarm: null, at: ['start', 'resume'], watch: 'stop',
  judge: (_permit, { alarms }) => (alarms.length === 0 ? null : `作业区域有报警：${alarms.join('、')}。请撤离并处置，报警消除后再作业`),
})

export const heads = gate({
  name: 'heads', title: '人数', clause: 'AQ 3064.2-2025 5.6.6', alarm: null, at: [], watch: 'stop',
  judge: ({ request: { workers, guardians } }, { heads: count }) => (count !== null && count > workers.length + guardians.length ? `作业区域内有 ${count} 人，超过作业票上的 ${workers.length + guardians.length} 人，请无关人员撤离` : null),
})

/** Said before it stops anything: whoever walks by is gone in a minute. */
export const headsSeen = gate({
  name: 'heads-seen', title: '人数偏多', clause: 'AQ 3064.2-2025 5.6.6', alarm: null, at: [], watch: 'warn',
  judge: ({ request: { workers, guardians } }, { crowd = null }) => (crowd === null ? null : `作业区域内现有 ${crowd} 人，作业票上是 ${workers.length + guardians.length} 人，请无关人员离开`),
})

export const orders = gate({
  name: 'orders', title: '重大事故隐患指令', clause: 'GB 30871-2022 4.8', alarm: null, at: ['sign', 'start', 'resume'], watch: 'stop',
  judge: (_permit, { orders: given }) => (given.length === 0 ? null : `有停止作业的要求：${given.join('、')}。请按要求处置后再作业`),
})

/** GB 30871-2022 6.8: whoever went in comes out before it is over. */
export const nobodyInside = gate({
  name: 'nobody-inside', title: '人员、工具清点', clause: 'GB 30871-2022 6.8', alarm: null, at: ['accept'],
  judge: (permit) => {
    const inside = [...insideOf(permit, 'person'), ...insideOf(permit, 'tool').map((it) => ({ ...it, name: `工具 ${it.name}` }))]
    return inside.length === 0 ? null : `${insideWords(inside)}还在里面，请确认全部撤出并登记`
  },
})

/** GB 30871-2022 4.2, 4.14: whoever locked it takes it off; equipment is not handed back with a lock on it. */
export const locksOff = gate({
  name: 'locks-off', title: '解除隔离和上锁', clause: 'GB 30871-2022 4.14', alarm: null, at: ['accept'],
  judge: (_permit, { locks }) => (locks.length === 0 ? null : `还有隔离点没有解除：${locks.join('、')}。请由上锁人逐点解除并登记`),
})

export const madeSafe = gate({
  name: 'made-safe', title: '置于安全状态', clause: 'GB 30871-2022 4.8', alarm: null, at: ['resume', 'accept'],
  judge: ({ suspensions }) => {
    const last = suspensions.at(-1)
    return last === undefined || last.resumed !== null || last.safeAt !== null ? null : `${beijingMinute(last.at).slice(11)} 暂停后还没有置于安全状态，请逐项确认`
  },
})
