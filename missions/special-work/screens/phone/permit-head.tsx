import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Due, When } from '@anlan/platform/ui/when'
import { WORK_KINDS, WORK_LEVELS } from '@anlan/standards/special-work/kinds'
import { IN_FORCE, permitLife } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'

const LEVELS: Readonly<Record<string, Readonly<Record<string, string>>>> = WORK_LEVELS
export const levelWords = ({ kind, level }: Pick<Permit, 'kind' | 'level'>): string => (level === null ? '' : (LEVELS[kind]?.[level] ?? ''))

/** Which permit, where, until when; the same on every page of it. */
export const PermitHead = ({ permit, watched = false }: { readonly permit: Permit; readonly watched?: boolean }) => {
  const { kind, number, state, request, upgraded } = permit
  return (
    <header className="sw-head">
      <h2>{WORK_KINDS[kind]} {levelWords(permit)}{upgraded ? '（已升级）' : ''}</h2>
      <p>
        <StateTag words={permitLife.states[state]} tone={state === 'closed' ? 'done' : state === 'void' || state === 'cancelled' ? 'off' : 'open'} />
        {watched ? <strong className="sw-watched">重点作业</strong> : null}
        <span>{number}</span>
      </p>
      <p>{placeWords(request.place, ' · ')}</p>
      <p><span>{IN_FORCE.includes(state) ? <>有效期至 <When at={request.until} />，<Due at={request.until} /></> : <><When at={request.from} /> 至 <When at={request.until} /></>}</span></p>
    </header>
  )
}
