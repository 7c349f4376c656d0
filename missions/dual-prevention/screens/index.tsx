import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf, searchOf } from '@anlan/platform/ui/house-screens'
import { myFormalism } from '../contract/formalism.ts'
import { listDangers } from '../contract/list-dangers.ts'
import { myInbox } from '../contract/overview.ts'
import { myRiskWork } from '../contract/reassess.ts'
import { listUnits } from '../contract/register.ts'
import { approveStop } from '../contract/stops/decide-stop.ts'
import { listStops } from '../contract/stops/get-stop.ts'
import { requestStop } from '../contract/stops/request-stop.ts'
import { listWorksheets } from '../contract/worksheet.ts'

const GROUP = '双重预防'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

const PLACES = { due: 'dues', confirm: 'dangers', rectify: 'dangers', accept: 'dangers' } as const
const ASKED = { due: '', confirm: '请确认', rectify: '请整改', accept: '请验收' } as const

const sheetAt = (id: string) => `/dual-prevention/worksheets/${id}`
const RISK_PLACES = { reassess: (id: string) => `/dual-prevention/register?at=unit:${id}`, map: () => '/dual-prevention/map', analyse: sheetAt, approve: sheetAt, apply: sheetAt } as const

export const screens = defineScreens({
  house: 'dual-prevention',
  title: '双重预防',
  pages: [
    { path: 'picture', title: '运行画面', menu: { group: GROUP, order: 28, icon: 'shield' }, ...staff, load: () => import('./measure-state/picture.tsx') },
    { path: 'picture/units/:id', title: '单元运行画面', ...staff, load: () => import('./measure-state/unit.tsx') },
    { path: 'picture/measures/:id', title: '措施状态', ...staff, load: () => import('./measure-state/measure.tsx') },
    { path: 'warnings', title: '异常状态自动预警', menu: { group: GROUP, order: 29, icon: 'bell' }, ...staff, load: () => import('./warnings/warnings.tsx') },
    { path: 'dangers', title: '隐患台账', menu: { group: GROUP, order: 30, icon: 'danger' }, ...staff, load: () => import('./dangers.tsx') },
    { path: 'dangers/new', title: '上报隐患', ...staff, load: () => import('./report-danger.tsx') },
    { path: 'dangers/:id', title: '隐患', ...staff, load: () => import('./danger.tsx') },
    { path: 'danger-statistics', title: '隐患统计', menu: { group: GROUP, order: 36, icon: 'chart' }, ...staff, load: () => import('./danger/statistics.tsx') },
    { path: 'rewards', title: '隐患奖励台账', menu: { group: GROUP, order: 37, icon: 'ledger' }, may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/rewards.tsx') },
    { path: 'reward-rules', title: '奖励标准', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/reward-rules.tsx') },
    { path: 'reward-rules/:id', title: '奖励标准', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/reward-rule.tsx') },
    { path: 'report-doors', title: '隐患上报码', menu: { group: GROUP, order: 38, icon: 'scan' }, ...staff, load: () => import('./danger/report-doors.tsx') },
    { path: 'dues', title: '排查任务', menu: { group: GROUP, order: 31, icon: 'tasks' }, ...staff, load: () => import('./dues.tsx') },
    { path: 'dues/:id', title: '排查任务', ...staff, load: () => import('./due.tsx') },
    { path: 'records', title: '排查记录', menu: { group: GROUP, order: 32, icon: 'file' }, ...staff, load: () => import('./records.tsx') },
    { path: 'rounds', title: '巡检路线', menu: { group: GROUP, order: 36, icon: 'area' }, ...staff, load: () => import('./inspection/rounds.tsx') },
    { path: 'rounds/:id', title: '巡检路线', ...staff, load: () => import('./inspection/round.tsx') },
    { path: 'round-runs', title: '巡检记录', ...staff, load: () => import('./inspection/round-runs.tsx') },
    { path: 'round-runs/:id', title: '巡检记录', ...staff, load: () => import('./inspection/round-run.tsx') },
    { path: 'places', title: '巡检点', menu: { group: GROUP, order: 37, icon: 'scan' }, ...staff, load: () => import('./inspection/places.tsx') },
    { path: 'places/:id', title: '巡检点', ...staff, load: () => import('./inspection/place.tsx') },
    { path: 'readings', title: '抄表记录', menu: { group: GROUP, order: 38, icon: 'chart' }, ...staff, load: () => import('./inspection/readings.tsx') },
    { path: 'signs', title: '形式主义迹象', menu: { group: GROUP, order: 39, icon: 'search' }, ...staff, load: () => import('./inspection/signs.tsx') },
    { path: 'signs/:id', title: '形式主义迹象', ...staff, load: () => import('./inspection/sign.tsx') },
    { path: 'inspection-setting', title: '现场排查设置', ...staff, load: () => import('./inspection/setting.tsx') },
    { path: 'register', title: '风险清单', menu: { group: GROUP, order: 33, icon: 'ledger' }, ...staff, load: () => import('./register.tsx') },
    { path: 'register/import', title: '导入风险台账', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./import.tsx') },
    { path: 'register/import/:id', title: '导入风险台账', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./import-run.tsx') },
    { path: 'register/day', title: '某日的风险清单', ...staff, load: () => import('./risk/register-day.tsx') },
    { path: 'map', title: '风险四色图', menu: { group: GROUP, order: 33.2, icon: 'area' }, ...staff, load: () => import('./map/map.tsx') },
    { path: 'worksheets', title: '风险分析表', menu: { group: GROUP, order: 33.4, icon: 'check' }, ...staff, load: () => import('./worksheet/worksheets.tsx') },
    { path: 'worksheets/new', title: '新建风险分析表', ...staff, load: () => import('./worksheet/new-worksheet.tsx') },
    { path: 'worksheets/:id', title: '风险分析表', ...staff, load: () => import('./worksheet/worksheet.tsx') },
    { path: 'worksheets/:id/edit', title: '填写风险分析表', ...staff, load: () => import('./worksheet/edit-worksheet.tsx') },
    { path: 'hazard-sources', title: '风险分析对象', menu: { group: GROUP, order: 33.6, icon: 'plant' }, ...staff, load: () => import('./risk/hazard-sources.tsx') },
    { path: 'hazard-sources/:id', title: '风险分析对象', ...staff, load: () => import('./risk/hazard-source.tsx') },
    { path: 'plans', title: '排查计划', menu: { group: GROUP, order: 34, icon: 'calendar' }, ...staff, load: () => import('./plans.tsx') },
    { path: 'forecast', title: '排查日历', menu: { group: GROUP, order: 34.5, icon: 'calendar' }, ...staff, load: () => import('./forecast/forecast.tsx') },
    { path: 'plans/:id', title: '排查计划', ...staff, load: () => import('./plan.tsx') },
    { path: 'stops', title: '停用检维修', menu: { group: GROUP, order: 35, icon: 'clock' }, ...staff, load: () => import('./stops/stops.tsx') },
    { path: 'stops/new', title: '申请停用检维修', may: requestStop.may, orgKinds: staff.orgKinds, load: () => import('./stops/request-stop.tsx') },
    { path: 'stops/:id', title: '停用检维修', ...staff, load: () => import('./stops/stop.tsx') },
    { path: 'stops/:id/restart', title: '复产检查', may: requestStop.may, orgKinds: staff.orgKinds, load: () => import('./stops/restart.tsx') },
  ],
  phone: [
    { path: 'dues', title: '今日排查', tab: '待办', order: 20, icon: 'tasks', hint: '按先后顺序，没有网络也能做', ...staff, load: () => import('./phone-dues.tsx') },
    { path: 'dues/:id', title: '排查', ...staff, load: () => import('./phone-due.tsx') },
    { path: 'dues/:id/why', title: '为什么要查', ...staff, load: () => import('./phone-due-why.tsx') },
    { path: 'scan', title: '扫巡检点', tab: '待办', order: 21, icon: 'scan', hint: '扫码或碰一碰，打开这一处的排查', ...staff, load: () => import('./inspection/phone-scan.tsx') },
    { path: 'places/:id', title: '巡检点', ...staff, load: () => import('./inspection/phone-place.tsx') },
    { path: 'at/:code', title: '巡检点', ...staff, load: () => import('./inspection/phone-place.tsx') },
    { path: 'my-rounds', title: '巡检路线', tab: '待办', order: 22, icon: 'area', hint: '按路线一处一处走，没有网络也能走', ...staff, load: () => import('./inspection/phone-rounds.tsx') },
    { path: 'my-rounds/:id', title: '巡检', ...staff, load: () => import('./inspection/phone-round.tsx') },
    { path: 'signs/:id', title: '说明情况', ...staff, load: () => import('./inspection/phone-sign.tsx') },
    { path: 'report', title: '上报隐患', tab: '上报', order: 10, icon: 'camera', hint: '拍照、说一句、选位置', ...staff, load: () => import('./phone-report.tsx') },
    { path: 'picture', title: '运行画面', tab: '待办', order: 40, icon: 'shield', hint: '各单元的管控措施是否有效', ...staff, load: () => import('./measure-state/phone-picture.tsx') },
    { path: 'my-dangers', title: '我的隐患', tab: '待办', order: 30, icon: 'danger', hint: '要我整改、验收的，我上报的', ...staff, load: () => import('./phone-dangers.tsx') },
    { path: 'dangers/:id', title: '隐患', ...staff, load: () => import('./phone-danger.tsx') },
    { path: 'stops', title: '停用检维修', tab: '作业', order: 40, icon: 'clock', hint: '申请停用、复产检查', ...staff, load: () => import('./stops/phone-stops.tsx') },
    { path: 'stops/new', title: '申请停用', may: requestStop.may, orgKinds: staff.orgKinds, load: () => import('./stops/phone-request-stop.tsx') },
    { path: 'stops/:id', title: '停用检维修', ...staff, load: () => import('./stops/phone-stop.tsx') },
    { path: 'stops/:id/restart', title: '复产检查', may: requestStop.may, orgKinds: staff.orgKinds, load: () => import('./stops/phone-restart.tsx') },
    { path: 'map', title: '风险四色图', tab: '我的', order: 40, icon: 'area', hint: '区域和单元的风险等级', ...staff, load: () => import('./map/phone-map.tsx') },
  ],
  slots: [{ place: 'phone-banner', ...staff, load: () => import('./phone-running-out.tsx') }],
  panels: [
    { subject: 'home', title: '今日双重预防', order: 20, ...staff, load: () => import('./today-panel.tsx') },
    { subject: 'home', title: '运行画面', order: 21, ...staff, load: () => import('./measure-state/picture-panel.tsx') },
  ],
  inbox: [
    inboxOf(myRiskWork, {
      title: '风险评估',
      order: 20,
      input: {},
      items: ({ items }) => items.map(({ kind, id, title, detail, dueAt }) => ({ id, title, detail, dueAt, to: RISK_PLACES[kind](id) })),
    }),
    inboxOf(myInbox, {
      title: '隐患和排查',
      order: 10,
      input: {},
      items: ({ items }) =>
        items.map(({ kind, id, title, detail, dueAt }) => ({
          id,
          title,
          detail: [detail, ASKED[kind]].filter((it) => it !== '').join(' · '),
          dueAt,
          to: `/dual-prevention/${PLACES[kind]}/${id}`,
        })),
    }),
    inboxOf(listStops, {
      title: '停用检维修',
      order: 11,
      input: { state: ['requested'], limit: 20 },
      may: approveStop.may,
      items: ({ rows }) => rows.map((stop) => ({ id: stop.id, title: `${stop.unitName}申请停用`, detail: `${stop.requester?.name ?? ''}：${stop.reason} · 请审批`, to: `/dual-prevention/stops/${stop.id}` })),
    }),
    inboxOf(listStops, {
      title: '复产检查',
      order: 12,
      input: { state: ['to-restart'], limit: 20 },
      may: requestStop.may,
      items: ({ rows }) => rows.map((stop) => ({ id: stop.id, title: `${stop.unitName}停用已到期`, detail: '请做复产检查', dueAt: stop.endAt, to: `/dual-prevention/stops/${stop.id}/restart` })),
    }),
    inboxOf(myFormalism, {
      title: '形式主义迹象',
      order: 60,
      input: {},
      items: ({ items }) =>
        items.map(({ id, title, personName, state, asked, appealUntil }) => ({
          id,
          title,
          detail: asked === 'explain' ? '请说明情况，可以申诉' : `${personName} · ${state === 'appealed' ? '已申诉，请处理' : '等待本人说明'}`,
          dueAt: asked === 'explain' ? appealUntil : null,
          to: `/dual-prevention/signs/${id}`,
        })),
    }),
  ],
  search: [
    searchOf(listDangers, {
      title: '隐患',
      input: (text) => ({ search: text, limit: 8, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.name, detail: it.place, to: `/dual-prevention/dangers/${it.id}` })),
    }),
    searchOf(listUnits, {
      title: '风险单元',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.name, detail: it.department, to: `/dual-prevention/register?at=unit:${it.id}` })),
    }),
    searchOf(listWorksheets, {
      title: '风险分析表',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.title, detail: it.unitName, to: sheetAt(it.id) })),
    }),
  ],
  widgets: { assessment: () => import('./assessment.tsx'), points: () => import('./measure-state/points-widget.tsx') },
})
