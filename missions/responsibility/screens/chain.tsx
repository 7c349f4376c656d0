import { StateTag } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import { JUDGEMENT_LEVELS, type LowerLevel } from '../contract/judgement.ts'
import { GradeTag } from './grade-words.tsx'

/** One level of the chain: who is in, who is missing by name, and what was not under control. */
export const ChainLevel = ({ title, places }: { readonly title: string; readonly places: readonly LowerLevel[] }) => (
  <section className="rs-stack">
    <h3>
      {title}
      <span className="al-count">　{places.filter(({ state }) => state === 'signed').length} / {places.length}</span>
    </h3>
    {places.length === 0 ? (
      <p className="al-none">没有应研判的{title}</p>
    ) : (
      <ul className="rs-lines">
        {places.map(({ place, state, riskGrade, signedBy, signedAt, uncontrolled }) => (
          <li key={place.id}>
            <span>{place.name}</span>
            {state === 'missing' || riskGrade === null ? <StateTag words="尚未研判" tone="late" /> : <GradeTag grade={riskGrade} />}
            {signedBy === null ? null : (
              <small>
                {signedBy}，<When at={signedAt} />
              </small>
            )}
            {uncontrolled.map((words) => (
              <small key={words}>{words}</small>
            ))}
          </li>
        ))}
      </ul>
    )}
  </section>
)

export const Chain = ({ shift, workshop }: { readonly shift: readonly LowerLevel[]; readonly workshop: readonly LowerLevel[] }) => (
  <div className="rs-stack">
    <ChainLevel title={JUDGEMENT_LEVELS.workshop} places={workshop} />
    <ChainLevel title={JUDGEMENT_LEVELS.shift} places={shift} />
  </div>
)
