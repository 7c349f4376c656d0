import './wall.css'
import type { Board } from '../contract/appointment.ts'

interface PublicBoardProps {
  readonly board: Board
  /** One source at a time, where a screen holds no more. */
  readonly only?: number
}

/** 包保公示牌: what must be public of each major hazard source, to be read from afar. */
export const PublicBoard = ({ board: { orgName, edition, day, sources }, only }: PublicBoardProps) => (
  <div className="wall" data-kind="board">
    <header>
      <h1>重大危险源安全包保公示牌</h1>
      <p>{orgName}　{day}</p>
    </header>
    {sources.length === 0 ? <main className="wall-none"><h2>没有登记重大危险源</h2></main> : null}
    {(only === undefined ? sources : sources.slice(only % sources.length, (only % sources.length) + 1)).map((source) => (
      <section key={source.code} className="wall-source">
        <h2>{source.name}<span>{source.levelWords}</span></h2>
        <div>
          {source.roles.map(({ role, title, personName, postName, phone, duties }) => (
            <article key={role}>
              <h3>{title}</h3>
              <p><b>{personName ?? '未任命'}</b>{postName}</p>
              <p>{phone}</p>
              <ol>{duties.map(({ text }) => <li key={text}>{text}</li>)}</ol>
            </article>
          ))}
        </div>
      </section>
    ))}
    <footer>依据 {edition}{sources.some(({ roles }) => roles.some(({ duties }) => duties.some(({ unverified }) => unverified))) ? '，职责条文待核' : ''}</footer>
  </div>
)
