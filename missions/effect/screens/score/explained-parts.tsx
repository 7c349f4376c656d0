import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import { type Explained, WHY_RECKONED } from '../../contract/score.ts'
import { gradeTag, weekWords } from './score-words.ts'

/** The number, its grade and the week it stands for. */
export const ScoreHead = ({ explained: { reckoned, week, preliminary, score, asOf } }: { readonly explained: Explained }) => (
  <div className="ef-score">
    <p className="ef-number">
      <b>{reckoned.e}</b> 分 {preliminary ? <StateTag words="本周至今，未定" tone="off" /> : <StateTag {...gradeTag(reckoned.grade)} />}
    </p>
    <p className="al-clause">
      {weekWords(week)}
      {score === null ? <>，截至 <When at={asOf} /></> : <>，第 {score.version} 版（{WHY_RECKONED[score.why]}）<When at={score.updatedAt} /></>}
    </p>
  </div>
)

/** E = (A + B) × α with the week's numbers. */
export const Formula = ({ explained: { formula } }: { readonly explained: Explained }) => (
  <dl className="ef-formula">
    {formula.map(({ title, words }) => (
      <div key={title}>
        <dt>{title}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)

/** What cost points, the most first; each leads to what was counted. */
export const Costs = ({ explained: { costs, week, score } }: { readonly explained: Explained }) =>
  costs.length === 0 ? (
    <p className="ef-well"><Icon name="check" size={18} />没有失分</p>
  ) : (
    <ol className="ef-costs">
      {costs.map(({ kind, title, points, note, to }) => (
        <li key={kind}>
          <b>−{points}</b>
          <div>
            <strong>{to === null ? title : <GoTo to={`${to}&week=${week}${score === null ? '' : `&version=${score.version}`}`}>{title}</GoTo>}</strong>
            <p>{note}</p>
          </div>
        </li>
      ))}
    </ol>
  )

export const AdviceList = ({ explained: { advice } }: { readonly explained: Explained }) =>
  advice.length === 0 ? (
    <p className="ef-well"><Icon name="check" size={18} />保持现有做法</p>
  ) : (
    <ul className="ef-advice">
      {advice.map(({ kind, text }) => <li key={kind}>{text}</li>)}
    </ul>
  )
