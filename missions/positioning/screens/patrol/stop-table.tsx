import type { PatrolRound } from '../../contract/patrol-round.ts'
import { clockWords, stayWords, stopWords } from './patrol-look.ts'

/** Stop by stop: when, how long, by what it is known. */
export const StopTable = ({ round: { facts } }: { readonly round: PatrolRound }) => (
  <div className="po-rounds-scroll">
    <table className="po-rounds">
      <thead>
        <tr><th scope="col">巡检点</th><th scope="col">到达</th><th scope="col">离开</th><th scope="col">停留</th><th scope="col">应停留</th><th scope="col">情况</th></tr>
      </thead>
      <tbody>
        {facts.map((fact, at) => (
          <tr key={fact.stop}>
            <td>{at + 1}. {fact.name}</td>
            <td>{fact.reachedAt === null ? '—' : clockWords(fact.reachedAt)}</td>
            <td>{fact.leftAt === null ? '—' : clockWords(fact.leftAt)}</td>
            <td>{stayWords(fact)}</td>
            <td>{fact.minSeconds === 0 ? '不限' : `${fact.minSeconds} 秒`}</td>
            <td className={fact.state === 'missed' || fact.state === 'short' ? 'al-wrong' : ''}>{stopWords(fact)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
