import './boards.css'
import { placeWords } from '@anlan/kernel/place-words'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { ALARM_CODES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { leaderPicture } from '../../contract/boards.ts'
import { levelWords } from '../permit/permit-words.ts'
import { InstructionLines } from './instruction-lines.tsx'
import { KindMark } from './kind-mark.tsx'
import { WorkLines } from './work-lines.tsx'
import { WriteInstruction } from './write-instruction.tsx'

const MINUTE = 60_000

/** 特殊作业一图: one page a day for whoever answers for all of it, and 批示 at hand. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(leaderPicture, {}, { every: MINUTE })
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>特殊作业一图</h1>
        <span className="al-count">{answer.value?.day ?? ''}</span>
        <div className="al-page-actions">
          {roles.includes('principal') ? <ActionButtons actions={[{ title: '写批示', primary: true, form: (close) => <WriteInstruction permit={null} onDone={close} /> }]} /> : null}
        </div>
      </header>
      <Shown answer={answer}>
        {({ counts, planned, contractor, working, high, suspended, expiring, alarms, alarmsToday, quality, instructions, watchedWords }) => (
          <>
            <ul className="swb-figures">
              <li><GoTo to="/special-work/map"><b>{counts.reduce((sum, it) => sum + it.count, 0)}</b><span>今天的作业（预约 {planned}）</span></GoTo></li>
              <li><GoTo to="/special-work/permits?state=working"><b>{working.length}</b><span>正在作业</span></GoTo></li>
              <li data-over={suspended.length > 0}><GoTo to="/special-work/permits?state=suspended"><b>{suspended.length}</b><span>已暂停</span></GoTo></li>
              <li data-over={alarms.length > 0}><GoTo to="/special-work/alarms?open=true"><b>{alarms.length}</b><span>未消除的报警（今天 {alarmsToday}）</span></GoTo></li>
              <li data-over={expiring.length > 0}><b>{expiring.length}</b><span>一小时内到期或已过期</span></li>
              <li><b>{contractor}</b><span>承包商作业</span></li>
              <li><GoTo to="/special-work/quality"><b>{quality.judged === 0 ? '—' : `${((1 - quality.faulty / quality.judged) * 100).toFixed(0)}%`}</b><span>近 7 天票面合格率</span></GoTo></li>
            </ul>
            <div className="swb-two">
              <div className="swb-stack">
                <Section title={`已暂停 ${suspended.length}`}><WorkLines permits={suspended} empty="没有暂停的作业" /></Section>
                <Section title={`重点作业 ${high.length}`} tools={<small className="al-none">{watchedWords}</small>}><WorkLines permits={high} empty="今天没有重点作业" /></Section>
                <Section title={`领导批示 ${instructions.length}`} tools={<GoTo to="/special-work/instructions">全部批示</GoTo>}><InstructionLines rows={instructions} empty="没有未办结的批示" /></Section>
              </div>
              <div className="swb-stack">
                <Section title="今天做什么">
                  {counts.length === 0 ? <p className="al-none">今天没有特殊作业</p> : <ul className="swb-counts">{counts.map(({ kind, level, count, working: now }) => <li key={`${kind}${level ?? ''}`}><KindMark kind={kind} state={now > 0 ? 'working' : 'coming'} /><span>{WORK_KINDS[kind]}{levelWords(kind, level) ?? ''}</span><b>{count}</b><small>{now === 0 ? '未在作业' : `正在作业 ${now}`}</small></li>)}</ul>}
                </Section>
                <Section title="未消除的报警" tools={<GoTo to="/special-work/alarms">全部报警</GoTo>}>
                  {alarms.length === 0 ? <p className="al-none">没有</p> : <ul className="swb-lines">{alarms.map((it) => <li key={it.id}><GoTo to={`/special-work/permits/${it.permit}`}><KindMark kind={it.kind} state="working" /><span><strong>{it.code === null ? it.text : `${it.code} ${ALARM_CODES[it.code]}`}</strong><small>{it.number}，{placeWords(it)}</small></span><small><When at={it.begunAt} /></small></GoTo></li>)}</ul>}
                </Section>
              </div>
            </div>
          </>
        )}
      </Shown>
    </section>
  )
}
