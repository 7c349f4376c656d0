import './phone.css'
import './instructions.css'
import type { Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { leaderPicture } from '../../contract/boards.ts'
import { listInstructions } from '../../contract/leader-note.ts'
import type { PermitLine } from '../../contract/permits.ts'
import { WriteInstruction } from '../boards/write-instruction.tsx'
import { DayFigures, type Picture } from './day-figures.tsx'
import { OneInstruction } from './instruction.tsx'
import { InstructionCards } from './instruction-cards.tsx'
import { PermitCard } from './permit-card.tsx'
import { useMe } from './use-me.ts'

/** Enough for a phone; all of them stand at the desk. */
const MOST = 50

const Write = ({ title, permit }: { readonly title: string; readonly permit: Id | null }) => <ActionButtons actions={[{ title, primary: permit === null, form: (close) => <WriteInstruction permit={permit} onDone={close} /> }]} />

const Works = ({ title, hint, rows, empty, writes }: { readonly title: string; readonly hint?: string; readonly rows: readonly PermitLine[]; readonly empty: string; readonly writes: boolean }) => (
  <section className="sw-group" aria-label={title}>
    <h2>{title} <span>{rows.length} 张</span></h2>
    {hint === undefined ? null : <p className="al-clause">{hint}</p>}
    {rows.length === 0 ? <p className="al-none">{empty}</p> : null}
    <ul>
      {rows.map((line) => (
        <li key={line.id} className="sw-asked">
          <PermitCard line={line} />
          {writes ? <Write title="对这张票写批示" permit={line.id} /> : null}
        </li>
      ))}
    </ul>
  </section>
)

const Day = ({ picture, writes }: { readonly picture: Picture; readonly writes: boolean }) => {
  const stopped = picture.suspended.filter(({ watched }) => !watched)
  return (
    <>
      <DayFigures picture={picture} />
      <Works title="重点作业" hint={picture.watchedWords} rows={picture.high} empty="今天没有重点作业" writes={writes} />
      {stopped.length === 0 ? null : <Works title="其他已暂停" rows={stopped} empty="" writes={writes} />}
    </>
  )
}

const Instructions = () => {
  const me = useMe()
  return (
    <Shown answer={useCachedQuery(listInstructions, { limit: MOST, offset: 0 })}>
      {({ rows, total }) => {
        const mine = rows.filter(({ state, responsible }) => state === 'open' && responsible.id === me?.id)
        const [live, done] = [rows.filter((it) => it.state !== 'closed' && !mine.includes(it)), rows.filter(({ state }) => state === 'closed')]
        return (
          <>
            <InstructionCards title="由我落实" rows={mine} />
            <InstructionCards title={mine.length === 0 ? '未办结的批示' : '其他未办结的批示'} rows={live} />
            <InstructionCards title="已办结的批示" rows={done} />
            {rows.length === 0 ? <p className="al-none">还没有批示</p> : null}
            {total > rows.length ? <p className="al-clause">这里列出 {rows.length} 条，共 {total} 条，其余在电脑端“领导批示”查看</p> : null}
          </>
        )
      }}
    </Shown>
  )
}

/** 领导批示 on the phone: the day first, then what was asked for; the principal writes from here. */
const Overview = ({ writes }: { readonly writes: boolean }) => {
  const answer = useCachedQuery(leaderPicture, {}, { every: MINUTE })
  return (
    <PhonePage>
      {writes ? <Write title="对今天的作业写批示" permit={null} /> : null}
      <Shown answer={answer}>{(picture) => <Day picture={picture} writes={writes} />}</Shown>
      <Instructions />
    </PhonePage>
  )
}

/** All of them, or the one that the address names. */
export const Page = ({ params, roles, navigate }: PageProps) => {
  const { id } = params
  return id === undefined ? <Overview writes={roles.includes('principal')} /> : <OneInstruction id={id} roles={roles} navigate={navigate} />
}
