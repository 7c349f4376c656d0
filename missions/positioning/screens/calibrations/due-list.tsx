import { StateTag } from '@anlan/platform/ui/detail-page'
import { type Due, DUE_KINDS, DUE_STATES } from '../../contract/calibration-due.ts'
import { dueSubject, dueWords } from '../../rules/devices/due-words.ts'

const TONES = { never: 'late', overdue: 'late', soon: 'open', valid: 'done' } as const

/** What is due when, the law's yearly ones first. */
export const DueList = ({ dues }: { readonly dues: readonly Due[] }) => (
  <ul className="po-dues">
    {dues.map((due) => (
      <li key={`${due.kind}${due.device}`}>
        <strong>{dueSubject(due)} {DUE_KINDS[due.kind]}</strong>
        <StateTag words={due.passed === false ? '不合格' : DUE_STATES[due.state]} tone={TONES[due.state]} />
        <span>{due.state === 'valid' ? `上次 ${due.lastOn}，下次 ${due.dueOn}` : dueWords(due).split('：').slice(1).join('：')}</span>
      </li>
    ))}
  </ul>
)
