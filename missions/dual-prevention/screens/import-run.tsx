import './dual-prevention.css'
import { useState } from 'react'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getImport, type ImportRun } from '../contract/import-register.ts'
import { ImportFaults } from './import-faults.tsx'
import { ImportResult } from './import-result.tsx'
import { importState, isRunning, progressPart, progressWords } from './import-words.ts'

const SOON = 700

const Progress = ({ run }: { readonly run: ImportRun }) => {
  const part = progressPart(run)
  return (
    <Section title="正在导入">
      <div className="dp-progress">
        <progress aria-label="导入进度" {...(part === undefined ? {} : { value: part, max: 1 })} />
        <p aria-live="polite">{progressWords(run)}</p>
        <p className="al-clause">可以离开本页，导入会继续进行，结果在导入记录中查看。</p>
      </div>
    </Section>
  )
}

/** One import: how far it is, then what was kept, what is faulty, and what to do next. */
export const Page = ({ params }: PageProps) => {
  const [over, setOver] = useState(false)
  const answer = useQueryOf(getImport, { id: params['id'] ?? '' }, over ? {} : { every: SOON })
  if (!over && answer.value !== undefined && !isRunning(answer.value.state)) setOver(true)
  return (
    <Shown answer={answer}>
      {(run) => (
        <div className="dp-import">
          <GoTo to="/dual-prevention/register/import" className="al-back">
            <Icon name="back" size={16} />
            导入风险台账
          </GoTo>
          <header className="al-page-head">
            <h1>{run.fileName}</h1>
            <StateTag {...importState(run)} />
            <span className="al-clause">
              {run.by}，<When at={run.startedAt} />
            </span>
          </header>
          {isRunning(run.state) ? <Progress run={run} /> : null}
          {run.message === null ? null : <Note tone="refusal">{run.message}</Note>}
          {run.counts === null ? null : <ImportResult run={run} counts={run.counts} />}
          {run.faults.length === 0 ? null : <ImportFaults run={run} />}
        </div>
      )}
    </Shown>
  )
}
