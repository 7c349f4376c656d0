import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { GUARANTEE_WORDS, listAppointments } from '../contract/appointment.ts'
import { FIRE_LEVELS, JOB_KINDS, listDayJobs } from '../contract/day-job.ts'
import { handoverLife, listHandovers } from '../contract/handover.ts'
import { HAZARD_LEVELS } from '../contract/hazard-level.ts'

const moment = (at: Instant | undefined): string => (at === undefined ? '' : beijingMinute(at))
const JOB_STATES = { planned: '未完工', finished: '已完工', cancelled: '已取消' } as const

const jobs = defineSheet(listDayJobs, {
  name: 'responsibility.export-day-jobs',
  title: '当日作业',
  columns: [
    ['类别', ({ kind, level }) => `${level === null ? '' : FIRE_LEVELS[level]}${JOB_KINDS[kind]}`],
    ['作业内容', ({ title }) => title, 36],
    ['地点', ({ place }) => place, 24],
    ['风险单元', ({ unitName }) => unitName, 24],
    ['承包商', ({ contractor }) => contractor, 24],
    ['计划开始', ({ startAt }) => moment(startAt), 18],
    ['计划结束', ({ endAt }) => moment(endAt), 18],
    ['状态', ({ state, cancelReason }) => `${JOB_STATES[state]}${cancelReason === '' ? '' : `（${cancelReason}）`}`, 20],
    ['登记人', ({ createdBy }) => createdBy],
  ],
})

const handovers = defineSheet(listHandovers, {
  name: 'responsibility.export-handovers',
  title: '交接班记录',
  columns: [
    ['日期', ({ day }) => day, 12],
    ['岗位', ({ post }) => post.name, 24],
    ['班次', ({ shiftName }) => shiftName],
    ['状态', ({ state }) => handoverLife.states[state]],
    ['交班人', ({ outgoing }) => outgoing.name],
    ['交班时间', ({ outgoing }) => moment(outgoing.at), 18],
    ['接班人', ({ incoming }) => incoming?.name ?? ''],
    ['接班时间', ({ incoming }) => moment(incoming?.at), 18],
    ['本班情况', ({ notes }) => notes, 40],
    ['指令和注意事项', ({ instructions }) => instructions, 40],
    ['接班意见', ({ state, differences }) => (state === 'handed' ? '' : differences || '现场与记录一致'), 28],
  ],
})

const appointments = defineSheet(listAppointments, {
  name: 'responsibility.export-appointments',
  title: '包保责任人',
  columns: [
    ['危险源编码', ({ hazardCode }) => hazardCode, 16],
    ['重大危险源', ({ hazardName }) => hazardName, 24],
    ['级别', ({ hazardLevel }) => HAZARD_LEVELS[hazardLevel] ?? hazardLevel, 18],
    ['责任人', ({ role }) => GUARANTEE_WORDS[role]],
    ['姓名', ({ personName }) => personName],
    ['职务', ({ postName }) => postName, 18],
    ['电话', ({ phone }) => phone, 16],
    ['资格证书', ({ qualification }) => qualification, 40],
    ['任命文件', ({ document }) => document, 24],
    ['任职开始', ({ from }) => from, 12],
    ['任职结束', ({ until }) => until ?? '', 12],
  ],
})

export const sheets: readonly Sheet[] = [jobs, handovers, appointments]
