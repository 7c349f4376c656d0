import { useUrlState } from './list/url-state.ts'
import './scope-switch.css'

/** Whether a list shows what is over, too (`?all=true`); what still needs somebody stands first in line. */
export const useShowsAll = (): boolean => useUrlState()[0]['all'] === 'true'

export const ScopeSwitch = ({ open, all }: { readonly open: string; readonly all: string }) => {
  const [state, change] = useUrlState()
  const shown = state['all'] === 'true'
  return (
    <div className="al-scope" role="group" aria-label="范围">
      <button type="button" aria-pressed={!shown} onClick={() => change({ all: undefined, state: undefined })}>
        {open}
      </button>
      <button type="button" aria-pressed={shown} onClick={() => change({ all: 'true', state: undefined })}>
        {all}
      </button>
    </div>
  )
}
