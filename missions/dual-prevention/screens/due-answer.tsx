import './dual-prevention.css'
import { useMemo, useState } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS } from '@anlan/standards/code-tables'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Due } from '../contract/due.ts'

interface DueAnswerProps {
  readonly due: Due
  /** After it was missed: the reason is asked for. */
  readonly late: boolean
  readonly onDone: () => void
}

type Result = '0' | '1' | '3'
const RESULTS = ['0', '1', '3'] as const satisfies readonly Result[]

const HIDDEN = { 'danger.description': { when: () => false }, 'danger.place': { when: () => false }, 'danger.photos': { when: () => false } }

/** First what was found, then only the fields that belong to it. */
export const DueAnswer = ({ due, late, onDone }: DueAnswerProps) => {
  const [result, setResult] = useState<Result | undefined>(undefined)
  const [record, danger] = useMemo(() => [newId(), newId()], [])
  const found = result === '1'
  const form = {
    formKey: `answer-due-${due.id}-${result ?? ''}`,
    fixed: { due: due.id, record, checkedAt: plantNow(), ...(result === undefined ? {} : { result }) },
    initial: found ? { danger: { id: danger, place: due.unitName, description: '' } } : {},
    fields: found ? { photos: { when: () => false }, note: { when: () => false } } : HIDDEN,
    onDone,
  }
  return (
    <div className="dp-answer">
      <fieldset className="dp-results">
        <legend>排查结果</legend>
        {RESULTS.map((code) => (
          <Button key={code} kind={code === result ? 'primary' : 'plain'} aria-pressed={code === result} onClick={() => setResult(code)}>
            {labelOf(CHECK_STATUS, code)}
          </Button>
        ))}
      </fieldset>
      {result === undefined ? <p className="al-none">先选结果，再填写情况</p> : late ? <SchemaForm key={result} command={makeUpDue} submit="提交补查" {...form} /> : <SchemaForm key={result} command={answerDue} submit={found ? '提交结果并上报隐患' : '提交排查结果'} {...form} />}
    </div>
  )
}
