import './responsibility.css'
import { useState } from 'react'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { JUDGEMENT_LEVELS, judgementSheet } from '../contract/judgement.ts'
import { JudgementForm } from './judgement-form.tsx'

type Level = 'shift' | 'workshop'

/** Both levels, one at a time. */
export const JudgementPage = ({ level, onLevel }: { readonly level: Level; readonly onLevel: (level: Level) => void }) => {
  const [place, setPlace] = useState<string | undefined>(undefined)
  const answer = useQueryOf(judgementSheet, { level, ...(place === undefined ? {} : { place }) }, { keepFormer: false })
  return (
    <div className="rs-stack">
      <div className="rs-choices" role="radiogroup" aria-label="研判层级">
        {(Object.keys(JUDGEMENT_LEVELS) as Level[]).map((it) => (
          <label key={it}>
            <input type="radio" name="judgement-level" checked={level === it} onChange={() => {
              setPlace(undefined)
              onLevel(it)
            }} />
            {JUDGEMENT_LEVELS[it]}
          </label>
        ))}
      </div>
      <Shown answer={answer} lines={10}>{(sheet) => <JudgementForm sheet={sheet} level={level} onPlace={setPlace} />}</Shown>
    </div>
  )
}
