import './wall.css'
import { LEVELS, levelOf } from '@anlan/platform/ui/theme/level'
import type { CommitmentCounts } from '../contract/commitment.ts'
import { GRADE_WORDS } from '../contract/publish-commitment.ts'
import type { Gate } from '../contract/screen.ts'
import { COUNT_WORDS } from '../rules/declaration.ts'
import { clockOf } from './clock-words.ts'

/** Always shown; the others only when there are any, so that the wall stays sparse. */
const ALWAYS: readonly (keyof CommitmentCounts)[] = ['units', 'running', 'stopped', 'specialFire', 'firstFire', 'secondFire', 'confinedSpace', 'contractorJobs']
const REST = (Object.keys(COUNT_WORDS) as (keyof CommitmentCounts)[]).filter((key) => !ALWAYS.includes(key) && key !== 'keyProcesses')

const Grade = ({ grade }: { readonly grade: '1' | '2' | '3' | '4' }) => {
  const level = LEVELS[levelOf(Number(grade)) ?? 'blue']
  return (
    <div className="wall-grade" style={{ background: level.fill, color: level.ink }}>
      <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true"><path d={level.shape} /></svg>
      <span>{level.word}</span>
      <b>{GRADE_WORDS[grade]}</b>
    </div>
  )
}

/** 大门公告屏: dark, sparse, read from five metres; no mouse. */
export const GateBoard = ({ gate: { orgName, day, commitment, publishByWords, late, guarantors } }: { readonly gate: Gate }) => (
  <div className="wall">
    <header>
      <h1>{orgName}</h1>
      <p>安全承诺公告　{day}</p>
    </header>
    {commitment === null ? (
      <main className="wall-none">
        <h2>{late ? '今天的承诺公告还没有发布' : `今天的承诺公告将在 ${publishByWords} 前发布`}</h2>
        <p>{late ? `应在 ${publishByWords} 前发布` : '发布后自动显示'}</p>
      </main>
    ) : (
      <main>
        <section className="wall-words">
          <p>{commitment.content}</p>
          <footer>
            承诺人　<b>{commitment.signatory}</b>　{clockOf(commitment.signedAt)}　第 {commitment.issue} 次发布
          </footer>
        </section>
        <Grade grade={commitment.riskGrade} />
        <ul className="wall-counts">
          {[...ALWAYS, ...REST.filter((key) => commitment.counts[key] > 0)].map((key) => (
            <li key={key} data-none={commitment.counts[key] === 0}><b>{commitment.counts[key]}</b><span>{COUNT_WORDS[key]}</span></li>
          ))}
          <li data-none={!commitment.majorDanger}><b>{commitment.majorDanger ? '有' : '无'}</b><span>重大隐患</span></li>
        </ul>
      </main>
    )}
    {guarantors.length === 0 ? null : (
      <ul className="wall-guarantors">
        {guarantors.map(({ source, levelWords, people }) => (
          <li key={source}>
            <b>{source}</b><span>{levelWords}</span>
            {people.map(({ title, name, phone }) => <span key={title}>{title} <b>{name}</b> {phone}</span>)}
          </li>
        ))}
      </ul>
    )}
  </div>
)
