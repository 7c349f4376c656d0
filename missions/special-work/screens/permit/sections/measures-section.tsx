import { useState } from 'react'
import { Section } from '@anlan/platform/ui/detail-page'
import { MEASURE_ROWS } from '@anlan/standards/special-work/measures'
import type { Permit } from '../../../contract/permit.ts'
import { PresenceLine } from '../presence-line.tsx'
import { MeasureRowView } from './measure-row.tsx'

/** 安全措施: the rows of the form, each answered by a person on the spot. */
export const MeasuresSection = ({ permit }: { readonly permit: Permit }) => {
  const [open, setOpen] = useState<number | undefined>(undefined)
  const { measures, kind, state } = permit
  const done = measures.filter(({ confirmed }) => confirmed !== null).length
  const answers = state === 'preparing' || state === 'suspended'
  const next = (at: number) => setOpen(measures.find(({ row, confirmed }) => row > at && confirmed === null)?.row)
  return (
    <Section title={`安全措施（${done} / ${MEASURE_ROWS[kind]}）`}>
      {measures.length === 0 ? <p className="al-none">提交申请后逐条确认，共 {MEASURE_ROWS[kind]} 条</p> : (
        <>
          {answers && done < measures.length ? <PresenceLine id={permit.id} /> : null}
          <ol className="swd-measures">
            {measures.map((it) => <MeasureRowView key={it.row} permit={permit} measure={it} answers={answers} open={open === it.row} onOpen={(opens) => setOpen(opens ? it.row : undefined)} onDone={() => next(it.row)} />)}
          </ol>
        </>
      )}
    </Section>
  )
}
