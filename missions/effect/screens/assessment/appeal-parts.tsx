import { useState } from 'react'
import { INDICATORS } from '@anlan/standards/effect'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { When } from '@anlan/platform/ui/when'
import { type Appeal, appealLife, appealLine, keepAppealed, type Sheet, type SheetLine, upholdAppeal } from '../../contract/assessment.ts'
import { appealTag } from './sheet-words.ts'

/** The reason; goes to the safety manager and the principal. */
export const AppealForm = ({ sheet: { month, scope, subject }, line: { indicator }, onDone }: { readonly sheet: Sheet; readonly line: SheetLine; readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return (
    <SchemaForm command={appealLine} formKey={`appeal-${month}-${subject}-${indicator}`} fixed={{ id, month, scope, subject, indicator }} submit="提出申诉" onDone={onDone}>
      <p className="al-clause">申诉“{INDICATORS[indicator].title}”。由安全管理人员或主要负责人处理，结果写在考核表上。</p>
    </SchemaForm>
  )
}

const Decide = ({ appeal: { id, version } }: { readonly appeal: Appeal }) => {
  const [move, choose] = useState<'uphold' | 'keep' | undefined>(undefined)
  const close = () => choose(undefined)
  return (
    <p className="ef-actions">
      <Button kind="primary" onClick={() => choose('uphold')}>更正</Button>
      <Button onClick={() => choose('keep')}>维持</Button>
      {move === undefined ? null : (
        <Dialog title={move === 'uphold' ? '更正考核' : '维持原结果'} place="side" onClose={close}>
          {move === 'uphold'
            ? <SchemaForm command={upholdAppeal} formKey={`uphold-${id}`} fixed={{ id, version }} submit="更正" onDone={close} />
            : <SchemaForm command={keepAppealed} formKey={`keep-${id}`} fixed={{ id, version }} submit="维持" onDone={close} />}
        </Dialog>
      )}
    </p>
  )
}

/** What was appealed, and what was decided; buttons for who may decide and did not appeal. */
export const Appeals = ({ appeals }: { readonly appeals: readonly Appeal[] }) => {
  const { roles, session } = useHere()
  const me = session.person?.id ?? session.account.id
  return (
    <ul className="ef-history">
      {appeals.map((it) => (
        <li key={it.id}>
          <strong>{INDICATORS[it.indicator].title}</strong> <StateTag {...appealTag(it)} />
          <p>{it.reason}</p>
          <p className="al-clause">{it.by.name}，<When at={it.at} /></p>
          {it.decision === null ? null : <p>处理：{it.decision.words}{it.decision.excused === 0 ? '' : `（更正 ${it.decision.excused} 项）`}<span className="al-clause">　{it.decision.by}，<When at={it.decision.at} /></span></p>}
          {it.state === 'open' && it.by.id !== me && appealLife.moves.keep.may.some((role) => roles.includes(role)) ? <Decide appeal={it} /> : null}
        </li>
      ))}
    </ul>
  )
}
