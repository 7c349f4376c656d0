import { Section } from '@anlan/platform/ui/detail-page'
import type { PostFacts } from '../contract/handover.ts'

interface LinesProps {
  readonly title: string
  readonly none: string
  readonly rows: readonly { readonly id: string; readonly words: string; readonly detail: string }[] | null
}

/** A part that could not be read says so, and never "none". */
const Lines = ({ title, none, rows }: LinesProps) => (
  <Section title={`${title}${rows === null || rows.length === 0 ? '' : `　${rows.length}`}`}>
    {rows === null ? <p className="al-none">暂时没有数据来源，请现场核对</p> : rows.length === 0 ? <p className="al-none">{none}</p> : (
      <ul className="rs-lines">
        {rows.map(({ id, words, detail }) => (
          <li key={id}><span>{words}</span>{detail === '' ? null : <small>{detail}</small>}</li>
        ))}
      </ul>
    )}
  </Section>
)

/** What one shift must tell the next. */
export const PostFactsView = ({ facts: { jobs, isolations, bypasses, dangers, alarms, readings, dues } }: { readonly facts: PostFacts }) => (
  <>
    <Lines title="进行中的作业" none="没有进行中的作业" rows={jobs} />
    <Lines title="隔离、盲板和摘除" none="没有在用的隔离、盲板和摘除" rows={isolations} />
    <Lines title="旁路的监测点" none="没有旁路的监测点" rows={bypasses} />
    <Lines title="未关闭的隐患" none="没有未关闭的隐患" rows={dangers} />
    <Lines title="未处置的报警" none="没有未处置的报警" rows={alarms} />
    <Lines title="监测数据" none="没有监测点" rows={readings?.map(({ id, words, value, state }) => ({ id, words: `${words}　${value}`, detail: state })) ?? null} />
    <Section title="本班排查任务">
      <p>已完成 {dues.done} 项，未完成 {dues.open} 项，超期 {dues.missed} 项</p>
      {dues.missedNames.length === 0 ? null : <ul className="rs-reasons">{dues.missedNames.map((name) => <li key={name}>{name}</li>)}</ul>}
    </Section>
  </>
)
