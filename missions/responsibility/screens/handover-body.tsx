import './responsibility.css'
import { useState } from 'react'
import type { z } from 'zod'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { type Handover, handOver, type handoverSheet, takeOver } from '../contract/handover.ts'
import { clockOf } from './clock-words.ts'
import { PostFactsView } from './post-facts.tsx'
import { usePersonOptions } from './person-options.ts'

type Sheet = z.output<typeof handoverSheet.output>

const TakeForm = ({ handover }: { readonly handover: Handover }) => {
  const { session } = useHere()
  const persons = usePersonOptions()
  const isOutgoing = session.person?.id === handover.outgoing.id
  return (
    <Section title="接班">
      <p>
        {handover.outgoing.name}已交{handover.shiftName}，<When at={handover.outgoing.at} />
      </p>
      <p className="rs-words">{handover.notes}</p>
      {handover.instructions === '' ? null : <p>指令和注意事项：{handover.instructions}</p>}
      {handover.things === '' ? null : <p>交接物品：{handover.things}</p>}
      {isOutgoing ? <Note>请接班人登录后签字；在这台设备上，也可以选择接班人并由本人输入换人密码</Note> : null}
      <SchemaForm
        command={takeOver}
        formKey={`take-${handover.id}`}
        fixed={{ id: handover.id, version: handover.version, ...(isOutgoing ? {} : { person: null, pin: '' }) }}
        initial={{ agrees: true }}
        fields={{
          differences: { when: ({ agrees }) => agrees === false },
          ...(isOutgoing ? { person: { widget: 'select', options: persons.filter(({ value }) => value !== handover.outgoing.id) }, pin: { render: ({ id, value, onChange, describedBy }) => <input id={id} className="al-input" type="password" inputMode="numeric" autoComplete="off" aria-describedby={describedBy} value={(value as string | undefined) ?? ''} onChange={(event) => onChange(event.target.value as never)} /> } } : {}),
        }}
        submit="接班签字"
        onDone={() => undefined}
      />
    </Section>
  )
}

const HandForm = ({ post, shift }: { readonly post: NonNullable<Sheet['post']>; readonly shift: NonNullable<Sheet['shift']> }) => {
  const [id] = useState(newId)
  return (
    <Section title="交班">
      <p>
        {shift.name} {clockOf(shift.startsAt)} 至 {clockOf(shift.endsAt)}，当班 {shift.persons.join('、') || '未排班'}，下一班 {shift.next.join('、') || '未排班'}
      </p>
      <SchemaForm command={handOver} formKey={`hand-${post.id}-${shift.day}-${shift.id}`} fixed={{ id, post: post.id }} submit="交班签字" onDone={() => undefined}>
        <p className="al-clause">签字时保存上面的清单，接班人看到的就是这一份。</p>
      </SchemaForm>
    </Section>
  )
}

interface HandoverBodyProps {
  readonly sheet: Sheet
  readonly onPost: (post: string) => void
}

/** One screen of a post: what waits to be taken, what is to be told, and the signature of who leaves. */
export const HandoverBody = ({ sheet: { posts, post, shift, facts, waiting, done, lastNotes }, onPost }: HandoverBodyProps) => {
  if (post === null) return <Empty title="没有排班的岗位" hint="在值班带班表排班后，这里按岗位和班次交接" />
  return (
    <div className="rs-stack">
      <label className="rs-field">
        <span>岗位</span>
        <select className="al-input" value={post.id} onChange={(event) => onPost(event.target.value)}>
          {posts.map(({ id, name, mine }) => <option key={id} value={id}>{name}{mine ? '（本岗位）' : ''}</option>)}
        </select>
      </label>
      {waiting === null ? null : <TakeForm key={waiting.id} handover={waiting} />}
      {waiting !== null || lastNotes === null ? null : <Note>上一班 {lastNotes.by}：{lastNotes.notes}{lastNotes.instructions === '' ? '' : `。注意事项：${lastNotes.instructions}`}</Note>}
      {done === null || done.incoming === null ? null : <p className="al-clause">最近一次：{done.shiftName}由{done.outgoing.name}交给{done.incoming.name}{done.differences === '' ? '，现场与记录一致' : `，不一致：${done.differences}`}</p>}
      {shift === null || facts === null ? <Note>现在没有要交的班</Note> : (
        <>
          <PostFactsView facts={facts} />
          <HandForm key={`${post.id}-${shift.day}-${shift.id}`} post={post} shift={shift} />
        </>
      )}
    </div>
  )
}
