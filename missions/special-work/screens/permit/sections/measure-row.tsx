import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { When } from '@anlan/platform/ui/when'
import { type MeasureRow, WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { Measure, Permit } from '../../../contract/permit.ts'
import { proposedMeasure } from '../../../rules/proposed-measure.ts'
import { PresenceMark } from '../presence-line.tsx'
import { MeasureAnswer } from './measure-answer.tsx'

interface MeasureRowProps {
  readonly permit: Permit
  readonly measure: Measure
  readonly answers: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onDone: () => void
}

const filled = ({ blanks = [] }: MeasureRow, values: Measure['blanks']): string => blanks.map(({ name, title, unit }) => `${title} ${values[name] ?? '—'}${unit === undefined ? '' : ` ${unit}`}`).join('，')

const hintWords = (proposed: boolean | null): string | null => (proposed === null ? null : proposed ? '建议：涉及' : '建议：不涉及')

/** One row: as on the form, what was answered, by whom, seen there how. */
export const MeasureRowView = ({ permit, measure, answers, open, onOpen, onDone }: MeasureRowProps) => {
  const row = WORK_MEASURES[permit.kind][measure.row]
  if (row === undefined) return null
  const { confirmed, involved, reason } = measure
  return (
    <li data-open={open}>
      <div className="swd-measure">
        <p>
          {measure.text}
          {row.required === true ? <span className="swd-mark">必须落实</span> : null}
        </p>
        {confirmed === null ? <span className="al-clause">{hintWords(proposedMeasure(row.hint, permit)) ?? '未确认'}</span> : <StateTag words={involved === true ? '涉及' : '不涉及'} tone={involved === true ? 'done' : 'off'} />}
        {answers && !open ? <Button kind={confirmed === null ? 'plain' : 'quiet'} aria-label={`${confirmed === null ? '确认' : '修改'}第 ${measure.row + 1} 条`} onClick={() => onOpen(true)}>{confirmed === null ? '确认' : '修改'}</Button> : <span />}
      </div>
      {confirmed === null ? null : (
        <p className="al-clause">
          {involved === true ? filled(row, measure.blanks) : reason}
          {(involved === true ? filled(row, measure.blanks) : reason) === '' ? '' : '。'}
          {confirmed.by.name}，<When at={confirmed.at} />，<PresenceMark presence={measure.presence} />
        </p>
      )}
      {measure.photos.length === 0 ? null : <PhotoStrip photos={measure.photos} />}
      {open ? <MeasureAnswer permit={permit} measure={measure} row={row} onDone={onDone} onCancel={() => onOpen(false)} /> : null}
    </li>
  )
}
