import type { MeasureState, UnitState } from '../../contract/measure-state.ts'
import { SHAPES, stateWords } from './state-words.ts'

/** A state as shape and word. */
export const StateMark = ({ state }: { readonly state: MeasureState | UnitState }) => (
  <span className="dp-mark" data-state={state}>
    <svg width="16" height="16" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d={SHAPES[state]} />
    </svg>
    {stateWords(state)}
  </span>
)
