import type { z } from 'zod'
import { placeWords } from '@anlan/kernel/place-words'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import { ALARM_CODES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { leaderPicture } from '../../contract/boards.ts'
import { levelWords } from './permit-head.tsx'

export type Picture = z.output<typeof leaderPicture.output>

const Figure = ({ title, value, over = false }: { readonly title: string; readonly value: number | string; readonly over?: boolean }) => <div data-over={over}><dt>{title}</dt><dd>{value}</dd></div>

/** The same figures as on the desk's picture of the day. */
export const DayFigures = ({ picture: { counts, planned, contractor, working, suspended, expiring, alarms, alarmsToday, quality } }: { readonly picture: Picture }) => (
  <>
    <dl className="sw-figures">
      <Figure title="今天的作业" value={counts.reduce((sum, it) => sum + it.count, 0)} />
      <Figure title="其中预约" value={planned} />
      <Figure title="承包商作业" value={contractor} />
      <Figure title="正在作业" value={working.length} />
      <Figure title="已暂停" value={suspended.length} over={suspended.length > 0} />
      <Figure title="一小时内到期或已过期" value={expiring.length} over={expiring.length > 0} />
      <Figure title="未消除的报警" value={alarms.length} over={alarms.length > 0} />
      <Figure title="今天的报警" value={alarmsToday} />
      <Figure title="近 7 天票面合格率" value={quality.judged === 0 ? '—' : `${((1 - quality.faulty / quality.judged) * 100).toFixed(0)}%`} />
    </dl>
    {counts.length === 0 ? null : (
      <details className="sw-fold">
        <summary>今天做什么</summary>
        <ul className="sw-lines">{counts.map(({ kind, level, count, working: now }) => <li key={`${kind}${level ?? ''}`}><strong>{WORK_KINDS[kind]}{levelWords({ kind, level })} {count}</strong><span>{now === 0 ? '未在作业' : `正在作业 ${now}`}</span></li>)}</ul>
      </details>
    )}
    {alarms.length === 0 ? null : (
      <details className="sw-fold">
        <summary>未消除的报警 {alarms.length}</summary>
        <ul className="sw-lines">{alarms.map((it) => <li key={it.id}><GoTo to={`/special-work/permits/${it.permit}`}><strong>{it.code === null ? it.text : `${it.code} ${ALARM_CODES[it.code]}`}</strong></GoTo><span>{it.number}，{placeWords(it)}，<When at={it.begunAt} /></span></li>)}</ul>
      </details>
    )}
  </>
)
