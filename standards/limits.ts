import type { PlantDay } from '@anlan/kernel/time'
import { holdsOn, type Limit, limit } from './limit.ts'

const NOTICE = '2021-11-01'
const PRACTICE = '行业惯例，原文未给出数值'
const EXCHANGE = '公开的接收端对接实现'

/** Every figure of dual prevention, exchange and supervision. Several lines of one name are its editions by date. */
const ALL = [
  // Dangers: the law sets no numbers, so these are settings.
  limit({ name: 'confirm-danger-hours', title: '隐患上报后确认时限', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'rectify-at-once-hours', title: '即查即改时限', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'rectify-general-days', title: '一般隐患限期整改最长期限', value: 15, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'rectify-major-days', title: '重大事故隐患治理最长期限', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'accept-danger-hours', title: '整改完成后验收时限', value: 72, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'report-major-danger-hours', title: '重大事故隐患报告时限', value: 1, unit: '小时', clause: '安全生产法 41', source: '法律要求及时报告，未规定小时数', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'remind-deadline-hours', title: '整改到期前提醒', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'extension-times', title: '整改延期最多次数', value: 2, unit: '次', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'extension-days', title: '每次延期最长天数', value: 15, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'major-plan-hours', title: '重大事故隐患治理方案编制时限', value: 72, unit: '小时', clause: '安全生产法 41', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'major-acceptors', title: '重大事故隐患验收最少人数', value: 2, unit: '人', clause: '安全生产法 41', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'supervise-report-days', title: '督办期间报告进展间隔', value: 7, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'repeat-days', title: '判定重复隐患的回看天数', value: 365, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'repeat-text-percent', title: '判定隐患描述相似的最低相似度', value: 50, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'reward-general-yuan', title: '一般隐患上报奖励', value: 50, unit: '元', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'reward-major-yuan', title: '重大隐患上报奖励', value: 500, unit: '元', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'climb-leader-hours', title: '超期后上报直接上级', value: 0, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'climb-safety-hours', title: '超期后上报安全管理人员', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'climb-principal-hours', title: '超期后上报主要负责人', value: 72, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),

  // Inspection frequencies of the guideline.
  limit({ name: 'patrol-hours', title: '操作人员巡检间隔', value: 2, unit: '小时', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'K', stricter: 'lower' }),
  limit({ name: 'patrol-key-hours', title: '两重点一重大部位巡检间隔', value: 1, unit: '小时', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'workshop-times-a-day', title: '车间工艺、设备、电气、仪表人员排查', value: 2, unit: '次/天', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'higher' }),
  limit({ name: 'base-unit-months', title: '基层单位结合岗位责任制排查间隔', value: 1, unit: '月', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'seasonal-months', title: '季节性排查间隔', value: 3, unit: '月', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'comprehensive-enterprise-months', title: '企业综合性、专业性排查间隔', value: 6, unit: '月', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'comprehensive-base-unit-months', title: '基层单位综合性、专业性排查间隔', value: 3, unit: '月', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'hazop-key-years', title: '两重点一重大装置危险与可操作性分析间隔', value: 3, unit: '年', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'hazop-years', title: '其他装置危险与可操作性分析间隔', value: 5, unit: '年', clause: '应急〔2019〕78号 排查频次', from: '2019-08-12', confidence: 'T', stricter: 'lower' }),

  // Responsible persons of a major hazard source. The 2021 rules ran out on 2024-02-04; plants went on by them.
  limit({ name: 'guarantee-principal-months', title: '包保主要负责人排查间隔', value: 6, unit: '月', clause: '应急厅〔2021〕12号 履职', from: '2021-02-04', until: '2026-09-30', confidence: 'L', stricter: 'lower' }),
  limit({ name: 'guarantee-principal-months', title: '包保主要负责人排查间隔', value: 6, unit: '月', clause: 'AQ 3072-2026 履职', from: '2026-09-30', confidence: 'L', stricter: 'lower' }),
  limit({ name: 'guarantee-technical-months', title: '包保技术负责人排查间隔', value: 3, unit: '月', clause: '应急厅〔2021〕12号 履职', source: '2024-02-04 试行期满后沿用', from: '2021-02-04', until: '2026-09-30', confidence: 'T', stricter: 'lower' }),
  limit({ name: 'guarantee-technical-months', title: '包保技术负责人排查间隔', value: 3, unit: '月', clause: 'AQ 3072-2026 履职', from: '2026-09-30', confidence: 'L', stricter: 'lower' }),
  limit({ name: 'guarantee-operation-days', title: '包保操作负责人排查间隔', value: 7, unit: '天', clause: '应急厅〔2021〕12号 履职', from: '2021-02-04', until: '2026-09-30', confidence: 'K', stricter: 'lower' }),
  limit({ name: 'guarantee-operation-days', title: '包保操作负责人排查间隔', value: 7, unit: '天', clause: 'AQ 3072-2026 履职', from: '2026-09-30', confidence: 'L', stricter: 'lower' }),
  limit({ name: 'guarantee-warn-days', title: '包保履职到期前提醒', value: 2, unit: '天', source: PRACTICE, from: '2021-02-04', confidence: 'K', stricter: 'higher' }),
  limit({ name: 'task-num-principal', title: '主要负责人包保任务最大项号', value: 9, unit: '项', source: EXCHANGE, from: '2021-02-04', confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'task-num-technical', title: '技术负责人包保任务最大项号', value: 9, unit: '项', source: EXCHANGE, from: '2021-02-04', confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'task-num-operation', title: '操作负责人包保任务最大项号', value: 10, unit: '项', source: EXCHANGE, from: '2021-02-04', confidence: 'T', stricter: 'fixed' }),

  // Suspected major dangers: when a condition has lasted long enough to be told. The standard names cases, not spans.
  limit({ name: 'detector-down-minutes', title: '气体探测器失效多久提示疑似重大隐患', value: 30, unit: '分钟', clause: 'AQ 3067-2026 5.4.2', source: PRACTICE, from: '2026-09-30', confidence: 'K', stricter: 'lower' }),
  limit({ name: 'over-quantity-minutes', title: '超储多久提示疑似重大隐患', value: 10, unit: '分钟', clause: 'AQ 3067-2026 5.5.8', source: PRACTICE, from: '2026-09-30', confidence: 'K', stricter: 'lower' }),
  limit({ name: 'monitoring-silent-hours', title: '重大危险源监测数据全部中断多久提示疑似重大隐患', value: 24, unit: '小时', clause: 'AQ 3067-2026 5.7.3', source: PRACTICE, from: '2026-09-30', confidence: 'K', stricter: 'lower' }),
  limit({ name: 'crowd-abnormal', title: '异常工况下一个单元区域人数上限', value: 6, unit: '人', clause: 'AQ 3067-2026 5.7.4', from: '2026-09-30', confidence: 'M', stricter: 'lower' }),
  limit({ name: 'crowd-building', title: '高风险工艺建筑内人数上限', value: 2, unit: '人', clause: 'AQ 3067-2026 5.7.4', from: '2026-09-30', confidence: 'M', stricter: 'lower' }),
  limit({ name: 'dismissed-rest-days', title: '排除疑似重大隐患后多久再次提示', value: 30, unit: '天', source: PRACTICE, from: '2026-09-30', confidence: 'K', stricter: 'lower' }),
  // The daily commitment and the handover of a shift.
  limit({ name: 'commitment-hour', title: '每日安全承诺公告时刻', value: 10, unit: '时', clause: '应急〔2018〕74号 研判承诺', source: '广东省要求 10:00 前公告，山东未见规定', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'handover-minutes', title: '交接班完成时限', value: 30, unit: '分钟', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),

  // Plans and exchange, as the receivers take them.
  limit({ name: 'hour-cycle-least', title: '按小时排查的最短周期', value: 1, unit: '小时', source: EXCHANGE, from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'hour-cycle-most', title: '按小时排查的最长周期', value: 12, unit: '小时', source: EXCHANGE, from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'photo-bytes', title: '单张照片大小上限', value: 5 * 1024 * 1024, unit: '字节', source: EXCHANGE, from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'exchange-batch-rows', title: '单批交换行数上限', value: 50, unit: '条', source: EXCHANGE, from: NOTICE, confidence: 'T', stricter: 'fixed' }),

  // 停用/检维修: the law asks for approval and a restart inspection, but sets no numbers.
  limit({ name: 'stop-restart-alarm-hours', title: '停用到期后未做复产检查的报警时限', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'stop-sign-hours', title: '停用疑点查看的前后时间', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'stop-sign-dues', title: '停用疑点的排查项数', value: 10, unit: '项', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'stop-repeat-days', title: '反复停用的统计天数', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'stop-repeat-count', title: '反复停用的次数', value: 3, unit: '项', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'stop-short-hours', title: '短时停用的时长', value: 48, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),

  // Risk judgement.
  limit({ name: 'lec-major', title: 'LEC 重大风险下限', value: 320, unit: '分', source: '通行的 LEC 分级', from: NOTICE, confidence: 'T', stricter: 'lower' }),
  limit({ name: 'lec-larger', title: 'LEC 较大风险下限', value: 160, unit: '分', source: '通行的 LEC 分级', from: NOTICE, confidence: 'T', stricter: 'lower' }),
  limit({ name: 'lec-general', title: 'LEC 一般风险下限', value: 70, unit: '分', source: '通行的 LEC 分级', from: NOTICE, confidence: 'T', stricter: 'lower' }),
  limit({ name: 'ls-major', title: 'LS 重大风险下限', value: 20, unit: '分', clause: 'DB37/T 2971-2017 附录', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'ls-larger', title: 'LS 较大风险下限', value: 15, unit: '分', clause: 'DB37/T 2971-2017 附录', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'ls-general', title: 'LS 一般风险下限', value: 9, unit: '分', clause: 'DB37/T 2971-2017 附录', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'ls-low', title: 'LS 四级风险下限', value: 4, unit: '分', clause: 'DB37/T 2971-2017 附录', from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'measure-lowers-most', title: '单项措施降低可能性或后果的最大值', value: 4, unit: '分', source: EXCHANGE, from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'reassess-months', title: '风险复评间隔', value: 12, unit: '月', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'reassess-remind-days', title: '风险复评到期前提醒', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'reassess-change-days', title: '变更后完成风险复评的期限', value: 7, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'reassess-incident-days', title: '事故事件后完成风险复评的期限', value: 7, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'reassess-other-days', title: '其他原因要求复评的期限', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'map-confirm-months', title: '风险四色图核对间隔', value: 3, unit: '月', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'worksheet-analysts-least', title: '风险分析表的最少分析人数', value: 2, unit: '人', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),

  // Effect of the mechanism: E = (A + B) × α, of the week before.
  limit({ name: 'score-inspection-weight', title: '排查任务得分满分', value: 50, unit: '分', source: '运行效果评估模型', from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'score-danger-weight', title: '隐患治理得分满分', value: 50, unit: '分', source: '运行效果评估模型', from: NOTICE, confidence: 'T', stricter: 'fixed' }),
  limit({ name: 'score-excellent', title: '运行效果优的下限', value: 90, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'score-good', title: '运行效果良的下限', value: 80, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'score-medium', title: '运行效果中的下限', value: 60, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),

  // Measurement points: what no text prescribes for every quantity, so a point may have its own.
  limit({ name: 'point-feed-seconds', title: '监测点采集间隔（未另设的）', value: 60, unit: '秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'point-silent-intervals', title: '多少个采集间隔没有数据判为中断', value: 3, unit: '倍', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'point-hysteresis-percent', title: '监测点报警回差（未另设的，占量程）', value: 1, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'point-deadband-percent', title: '监测点历史死区（未另设的，占量程）', value: 0.5, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'point-keep-minutes', title: '监测点历史至少多久存一个值', value: 10, unit: '分钟', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  // Inspection on site: proof of presence, and signs that work was only written down. No text gives figures.
  limit({ name: 'presence-minutes', title: '到场证明有效时间', value: 15, unit: '分钟', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'presence-metres', title: '手机定位到场判定距离', value: 50, unit: '米', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'position-metres', title: '人员定位到场判定距离', value: 15, unit: '米', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-elsewhere-metres', title: '人员定位判定人不在现场的距离', value: 100, unit: '米', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'formalism-answers', title: '一分钟内提交过多的条数', value: 20, unit: '条', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-photo-bits', title: '照片视为相同的差异位数', value: 4, unit: '位', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'formalism-photo-days', title: '照片比对期间', value: 30, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'formalism-walk-speed', title: '两处之间步行速度上限', value: 3, unit: '米/秒', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-walk-metres', title: '视为相距较远的距离', value: 100, unit: '米', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-last-part', title: '视为到期前才提交的剩余时间比例', value: 5, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'formalism-last-answers', title: '连续到期前才提交的条数', value: 10, unit: '条', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-same-days', title: '读数连续不变的天数', value: 3, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-same-readings', title: '读数连续不变的次数', value: 6, unit: '条', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'formalism-appeal-days', title: '形式主义迹象申诉期', value: 3, unit: '天', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),

  // How much a measure weighs in its unit: engineering before rules, as the hierarchy of controls has it; and when a unit has failed.
  limit({ name: 'measure-weight-engineering', title: '工程技术措施在单元中的权重', value: 4, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'measure-weight-emergency', title: '应急措施在单元中的权重', value: 3, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'measure-weight-upkeep', title: '维护保养措施在单元中的权重', value: 2, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'measure-weight-conduct', title: '操作行为措施在单元中的权重', value: 1, unit: '分', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),
  limit({ name: 'unit-failed-percent', title: '失效措施占单元权重多少判为失效', value: 30, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'unit-unknown-percent', title: '未知措施占单元权重多少判为未知', value: 30, unit: '%', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  // Orders from above: no text gives hours, so these are settings.
  limit({ name: 'sign-red-hours', title: '红色预警签收时限', value: 0.5, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'sign-orange-hours', title: '橙色预警签收时限', value: 1, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'sign-yellow-hours', title: '黄色预警签收时限', value: 4, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'sign-blue-hours', title: '蓝色预警签收时限', value: 12, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'sign-order-hours', title: '督办、专项检查、通报签收时限', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'lower' }),
  limit({ name: 'remind-order-hours', title: '上级下发办理到期前提醒', value: 24, unit: '小时', source: PRACTICE, from: NOTICE, confidence: 'K', stricter: 'higher' }),

  // Reports and drills.
  limit({ name: 'accident-report-hours', title: '单位负责人报告事故时限', value: 1, unit: '小时', clause: '生产安全事故报告和调查处理条例 9', from: '2007-06-01', confidence: 'H', stricter: 'lower' }),
  limit({ name: 'accident-upward-hours', title: '主管部门逐级上报时限', value: 2, unit: '小时', clause: '生产安全事故报告和调查处理条例 11', from: '2007-06-01', confidence: 'H', stricter: 'lower' }),
  limit({ name: 'casualty-supplement-days', title: '伤亡人数变化补报期', value: 30, unit: '天', clause: '生产安全事故报告和调查处理条例 13', from: '2007-06-01', confidence: 'H', stricter: 'fixed' }),
  limit({ name: 'drill-months', title: '应急预案演练间隔', value: 6, unit: '月', clause: '生产安全事故应急条例 8', from: '2019-04-01', confidence: 'H', stricter: 'lower' }),
  limit({ name: 'town-report-first-day', title: '镇街每月第一次报送截止日', value: 13, unit: '日', clause: '威环应急发〔2021〕22号 四（一）', from: NOTICE, confidence: 'H', stricter: 'lower' }),
  limit({ name: 'town-report-second-day', title: '镇街每月第二次报送截止日', value: 27, unit: '日', clause: '威环应急发〔2021〕22号 四（一）', from: NOTICE, confidence: 'H', stricter: 'lower' }),
  limit({ name: 'safety-evaluation-years', title: '安全评价间隔', value: 3, unit: '年', clause: '危险化学品安全法 39', from: '2026-05-01', confidence: 'M', stricter: 'lower' }),

  // AQ 3064: applied by the profile of that name only.
  limit({ name: 'position-upload-seconds', title: '人员位置上传间隔', value: 30, unit: '秒', clause: 'AQ 3064.3-2025 8.2', from: '2026-07-01', confidence: 'H', stricter: 'lower' }),
  limit({ name: 'position-retention-years', title: '人员定位数据保存期', value: 1, unit: '年', clause: 'AQ 3064.3-2025 4.4', from: '2026-07-01', confidence: 'H', stricter: 'higher' }),
] as const

export type LimitName = (typeof ALL)[number]['name']

export const LIMITS: readonly Limit<LimitName>[] = ALL

export const LIMIT_NAMES: readonly LimitName[] = [...new Set(LIMITS.map((it) => it.name))]

export const isLimitName = (text: string): text is LimitName => LIMIT_NAMES.some((name) => name === text)

/** The figure of that name that holds on `day`; none before its text came into force. */
export const limitOn = (name: LimitName, day: PlantDay): Limit<LimitName> | undefined =>
  LIMITS.find((it) => it.name === name && holdsOn(it, day))
