import { listAlarms } from '@anlan/alarms/contract/alarm'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { today } from '@anlan/dual-prevention/contract/overview'
import { accept } from '@anlan/kernel/decision'
import { listPersons } from '@anlan/people/contract/person'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { dayPicture } from '../contract/day-picture.ts'
import { maskText } from '../rules/mask.ts'

const MOST = 8
const MOST_PERSONS = 500

export const dayPictureView = answer(dayPicture, async (_input, scope) => {
  const [own, day, overdue, open, alarms, persons] = await Promise.all([
    scope.ask(ownOrg, {}), scope.ask(today, {}), scope.ask(listDangers, { overdue: 'true', sort: 'deadline', limit: MOST }), scope.ask(listDangers, { state: ['rectifying', 'to-accept'], sort: 'deadline', limit: MOST }),
    scope.ask(listAlarms, { state: ['raised', 'acknowledged'], limit: MOST }), scope.ask(listPersons, { limit: MOST_PERSONS }),
  ])
  if (!day.accepted) return day
  const names = persons.accepted ? persons.value.rows.map(({ name }) => name) : []
  const masked = (text: string): string => maskText(text, names)
  const { dues, dangers } = day.value
  const line = (it: { name: string; place: string; deadline: string | null; responsible: { name: string } | null }) => masked(`${it.name}（${it.place}），${it.responsible?.name ?? '未指定'}，期限 ${it.deadline ?? '未定'}`)
  return accept({
    org: own.accepted ? own.value.name : '',
    day: day.value.day,
    at: scope.now,
    figures: [
      { title: '已排查', value: String(dues.done) }, { title: '到期未排查', value: String(dues.missed) }, { title: '今日上报隐患', value: String(dangers.reported) },
      { title: '整改中', value: String(dangers.rectifying) }, { title: '待验收', value: String(dangers.toAccept) }, { title: '超期未整改', value: String(dangers.overdue) },
    ],
    sections: [
      { title: '超期隐患', lines: overdue.accepted ? overdue.value.rows.map(line) : [], none: '没有超期隐患' },
      { title: '正在治理的隐患', lines: open.accepted ? open.value.rows.map(line) : [], none: '没有正在治理的隐患' },
      { title: '未关闭的报警', lines: alarms.accepted ? alarms.value.rows.map(({ title, place }) => masked([title, place].filter(Boolean).join('，'))) : [], none: '没有未关闭的报警' },
    ],
  })
})
