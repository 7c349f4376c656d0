import { beijingMinute, HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import type { AutoItemId } from '@anlan/standards/major-dangers'
import type { FactKind, KeptFact } from '../contract/facts.ts'
import { eachFact, type Finding, type Judging, stated } from './finding.ts'

interface ItemRule {
  /** The kinds of facts that it judges; a kind that nobody contributes leaves it declared only. */
  readonly needs: readonly FactKind[]
  readonly judge: (facts: readonly KeptFact[], judging: Judging) => readonly Finding[]
}

const ROLE = { principal: '主要负责人', 'safety-manager': '专职安全生产管理人员' } as const
const DOWN = { fault: '故障', silent: '数据中断', bypassed: '已停用' } as const
const WORK = { unapproved: '未经审批', 'not-upgraded': '未按要求升级' } as const
const UNISOLATED = { isolation: '未有效隔离', treatment: '未确认工艺处理合格' } as const
const UNMONITORED = { gas: '气体未连续监测', video: '未全程视频监控' } as const
const UNTRAINED = { 'entry-training': '未经入厂教育', briefing: '作业前未交底' } as const
const CHANGE = { assessment: '未评估风险', approval: '未审批', training: '未培训' } as const

const when = (title: string, at: Instant) => stated(title, beijingMinute(at))
const lasting = (since: Instant, now: Instant): string => {
  const minutes = Math.floor((now - since) / MINUTE)
  return minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`
}
const pointLink = (id: string): string => `/plant/points/${id}`
const reading = (value: number | null, unit: string): string => (value === null ? '无数值' : `${value} ${unit}`)

/** Items 5.x.y of AQ 3067-2026 that data can show. Each says what it saw; whether it is one is decided by a person. */
export const ITEM_RULES: Readonly<Record<AutoItemId, ItemRule>> = {
  '5.1.1': {
    needs: ['unqualified-person'],
    judge: eachFact('unqualified-person', '5.1.1', ({ name, role, expired }) => ({
      title: `${ROLE[role]}${name}的考核合格证已过期`,
      facts: [stated('人员', `${name}（${ROLE[role]}）`), stated('证书有效期至', expired, '/people/certificates')],
    })),
  },
  '5.1.4': {
    needs: ['uncertified-worker'],
    judge: eachFact('uncertified-worker', '5.1.4', ({ name, work, at }) => ({
      title: `${name}无有效证书从事${work}`,
      facts: [stated('人员', name), stated('作业', work), when('发现时间', at)],
    })),
  },
  '5.1.5': {
    needs: ['guarantee-missed'],
    judge: eachFact('guarantee-missed', '5.1.5', ({ record, who, endedAt }) => ({
      title: `包保任务到期未完成：${who}`,
      facts: [stated('责任人', who), when('应完成时间', endedAt), stated('排查记录', '未排查', `/dual-prevention/records?record=${record}`)],
    })),
  },
  '5.4.2': {
    needs: ['gas-detector-down'],
    judge: eachFact('gas-detector-down', '5.4.2', ({ point, tag, name, area, condition, since }, { now, figures }) =>
      now - since < figures.detectorDownMinutes * MINUTE
        ? null
        : {
            title: `气体探测器不能正常使用：${tag} ${name}`,
            facts: [stated('探测器', `${tag} ${name}`, pointLink(point)), stated('位置', area || '未填写'), stated('状态', DOWN[condition]), when('开始时间', since), stated('已持续', lasting(since, now))],
          },
    ),
  },
  '5.5.7': {
    needs: ['interlock-bypassed'],
    judge: eachFact('interlock-bypassed', '5.5.7', ({ point, tag, name, approved, until, since }, { now }) =>
      approved && until !== null && now < until
        ? null
        : {
            title: approved ? `联锁未按批准的时间恢复：${tag} ${name}` : `联锁未经审批摘除：${tag} ${name}`,
            facts: [
              stated('联锁', `${tag} ${name}`, pointLink(point)), when('摘除时间', since),
              stated('审批', approved ? '已审批' : '没有审批记录'), stated('批准恢复时间', until === null ? '没有' : beijingMinute(until)),
            ],
          },
    ),
  },
  '5.5.8': {
    needs: ['over-quantity'],
    judge: eachFact('over-quantity', '5.5.8', ({ point, tag, name, area, value, limit, unit, since }, { now, figures }) =>
      now - since < figures.overQuantityMinutes * MINUTE
        ? null
        : {
            title: `储量超过限值：${tag} ${name}`,
            facts: [
              stated('监测点', `${tag} ${name}`, pointLink(point)), stated('位置', area || '未填写'), stated('当前值', reading(value, unit)),
              stated('限值', reading(limit, unit)), stated('已持续', lasting(since, now)),
            ],
          },
    ),
  },
  '5.5.12': {
    needs: ['roof-landed'],
    judge: eachFact('roof-landed', '5.5.12', ({ point, tag, name, value, limit, unit, since }) => ({
      title: `内浮顶储罐浮盘可能落底：${tag} ${name}`,
      facts: [stated('液位', `${tag} ${name}`, pointLink(point)), stated('当前值', reading(value, unit)), stated('低液位限值', reading(limit, unit)), when('开始时间', since)],
    })),
  },
  '5.6.1': {
    needs: ['work-unapproved'],
    judge: eachFact('work-unapproved', '5.6.1', ({ title, startedAt, what }) => ({ title: `${title}${WORK[what]}`, facts: [stated('作业', title), when('开始时间', startedAt), stated('情况', WORK[what])] })),
  },
  '5.6.2': {
    needs: ['work-unisolated'],
    judge: eachFact('work-unisolated', '5.6.2', ({ title, startedAt, what }) => ({ title: `${title}${UNISOLATED[what]}`, facts: [stated('作业', title), when('开始时间', startedAt), stated('情况', UNISOLATED[what])] })),
  },
  '5.6.3': {
    needs: ['work-unmonitored'],
    judge: eachFact('work-unmonitored', '5.6.3', ({ title, since, what }) => ({ title: `${title}${UNMONITORED[what]}`, facts: [stated('作业', title), when('开始时间', since), stated('情况', UNMONITORED[what])] })),
  },
  '5.6.4': {
    needs: ['untrained-entry'],
    judge: eachFact('untrained-entry', '5.6.4', ({ who, place, at, what }) => ({ title: `${who}${UNTRAINED[what]}`, facts: [stated('人员', who), stated('位置', place), when('时间', at)] })),
  },
  '5.7.3': {
    needs: ['no-positioning', 'without-terminal', 'unconnected-monitoring'],
    judge: (facts, judging) => [
      ...eachFact('no-positioning', '5.7.3', ({ reason, since }) => ({ title: '人员定位系统未投用', facts: [stated('情况', reason), when('开始时间', since)] }))(facts, judging),
      ...eachFact('without-terminal', '5.7.3', ({ place, people, at }) => ({ title: `${place}有人员未佩戴定位终端`, facts: [stated('位置', place), stated('人数', `${people} 人`), when('时间', at)] }))(facts, judging),
      ...eachFact('unconnected-monitoring', '5.7.3', ({ points, heard, since }, { now, figures }) =>
        heard > 0 || now - since < figures.monitoringSilentHours * HOUR
          ? null
          : { title: '重大危险源监测数据没有接入', facts: [stated('登记的监测点', `${points} 个`, '/plant/points'), stated('有数据的监测点', `${heard} 个`), when('开始时间', since)] },
      )(facts, judging),
    ],
  },
  '5.7.4': {
    needs: ['crowd'],
    judge: eachFact('crowd', '5.7.4', ({ place, people, unrelated, abnormal, highRiskBuilding, at }, { figures }) => {
      const why = [
        ...(abnormal && people > figures.crowdAbnormal ? [`异常工况下有 ${people} 人，超过 ${figures.crowdAbnormal} 人`] : []),
        ...(abnormal && unrelated > 0 ? [`异常工况下有 ${unrelated} 名无关人员进入`] : []),
        ...(highRiskBuilding && people > figures.crowdBuilding ? [`高风险工艺建筑内有 ${people} 人，超过 ${figures.crowdBuilding} 人`] : []),
      ]
      return why.length === 0 ? null : { title: `${place}人员聚集`, facts: [stated('位置', place), when('时间', at), ...why.map((it) => stated('情况', it))] }
    }),
  },
  '5.7.5': {
    needs: ['unmanaged-change'],
    judge: eachFact('unmanaged-change', '5.7.5', ({ title, at, missing }) => ({
      title: `变更“${title}”${missing.map((it) => CHANGE[it]).join('、')}`,
      facts: [stated('变更', title), when('时间', at), stated('缺少', missing.map((it) => CHANGE[it]).join('、'))],
    })),
  },
  '5.7.7': {
    needs: ['no-commitment', 'commitment-at-odds'],
    judge: (facts, judging) => [
      ...eachFact('no-commitment', '5.7.7', ({ day, since }) => ({ title: `${day} 未进行安全风险承诺`, facts: [stated('日期', day, '/responsibility/commitments'), when('应发布时间', since)] }))(facts, judging),
      ...eachFact('commitment-at-odds', '5.7.7', ({ day, odds, since }) => ({
        title: `${day} 的安全承诺与现场不符`,
        facts: [stated('日期', day, '/responsibility/commitments'), when('承诺签发时间', since), ...odds.map(({ claimed, found }) => stated('承诺与实际', `承诺${claimed}，实际${found}`))],
      }))(facts, judging),
    ],
  },
}

/** All that the facts show now. */
export const judgeAll = (facts: readonly KeptFact[], judging: Judging): Finding[] => Object.values(ITEM_RULES).flatMap(({ judge }) => judge(facts, judging))
