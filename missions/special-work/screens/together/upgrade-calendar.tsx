import './together.css'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { eventWindowRegister, getSetting } from '../../contract/setting.ts'
import { monthAfter, upgradeMonth } from './upgrade-month.ts'

const events = endpointsOf(eventWindowRegister)
const NAMES = ['一', '二', '三', '四', '五', '六', '日']
const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`

/** 升级日历: when hot work is managed one level higher, and why (GB 30871-2022 5.1.1). */
export const Page = () => {
  const today = plantDay(usePlantNow())
  const [{ month = today.slice(0, 7) }, change] = useUrlState()
  const [calendar, setting, listed] = [useQueryOf(workCalendar, {}), useQueryOf(getSetting, {}), useQueryOf(events.list, { limit: 500 })]
  return (
    <section className="swt-page">
      <header className="al-page-head"><h1>升级日历</h1><div className="al-page-actions"><GoTo className="al-button" to="/special-work/event-windows">升级管理时段</GoTo></div></header>
      <Shown answer={calendar}>
        {({ calendars, overrides }) => (
          <Shown answer={setting}>
            {({ setting: { night } }) => {
              const { before, days } = upgradeMonth(month, calendars, overrides, { night, events: (listed.value?.rows ?? []).map(({ data }) => data) })
              const upgraded = days.filter(({ reasons }) => reasons.length > 0).length
              return (
                <>
                  <div className="al-actions">
                    <Button icon="back" onClick={() => change({ month: monthAfter(month, -1) })}>上月</Button>
                    <strong>{month.slice(0, 4)} 年 {Number(month.slice(5))} 月</strong>
                    <Button onClick={() => change({ month: monthAfter(month, 1) })}>下月</Button>
                    <span>本月 {upgraded} 天动火升级管理；每天{night.from === night.until ? '没有设夜间时段' : `夜间 ${hour(night.from)} 至${night.from > night.until ? '次日 ' : ' '}${hour(night.until)} 升级`}</span>
                  </div>
                  <div className="swt-month" role="list" aria-label={`${month} 升级日历`}>
                    {NAMES.map((name) => <span key={name} className="swt-month-name" aria-hidden="true">周{name}</span>)}
                    {Array.from({ length: before }, (_, place) => <span key={`before-${String(place)}`} aria-hidden="true" />)}
                    {days.map(({ day, title, reasons }) => (
                      <div key={day} className="swt-day" role="listitem" data-upgraded={reasons.length > 0} data-today={day === today}>
                        <strong>{Number(day.slice(8))}{day === today ? ' 今天' : ''}</strong>
                        <span>{title}</span>
                        {reasons.length === 0 ? null : <span>动火升级：{reasons.join('、')}</span>}
                      </div>
                    ))}
                  </div>
                  <Note clause="GB 30871-2022 5.1.1">节假日和公休日取自本单位工作日历，夜间时段在特殊作业设置里规定（标准没有给出钟点），重大活动在升级管理时段里登记。此时动火提高一级审批</Note>
                </>
              )
            }}
          </Shown>
        )}
      </Shown>
    </section>
  )
}
