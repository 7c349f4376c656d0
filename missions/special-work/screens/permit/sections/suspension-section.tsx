import { useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { ALARM_CODES } from '@anlan/standards/special-work/kinds'
import { SAFE_STATE } from '@anlan/standards/special-work/safe-state'
import type { Permit, Suspension } from '../../../contract/permit.ts'
import { confirmSafe } from '../../../contract/work-permit.ts'
import { insideOf } from '../../../rules/inside.ts'

const seconds = (from: number, to: number): string => ((to - from) / SECOND).toFixed((to - from) % SECOND === 0 ? 0 : 1)

/** From the fact through hearing of it to standing still. */
const Course = ({ it: { factAt, heardAt, at, text, by, code } }: { readonly it: Suspension }) => (
  <>
    <p><strong>{text}</strong>{code === null ? null : <span className="al-clause">（报警 {code} {ALARM_CODES[code]}）</span>}，{by === null ? '由系统暂停' : `由${by.name}暂停`}</p>
    <ol className="swd-course" aria-label="暂停经过">
      <li><span>发生</span><time title={fullTime(factAt)}><When at={factAt} /></time></li>
      <li><span>系统得知</span><b>+{seconds(factAt, heardAt)} 秒</b></li>
      <li><span>已暂停</span><b>+{seconds(heardAt, at)} 秒</b></li>
    </ol>
  </>
)

const SafeStep = ({ permit, step }: { readonly permit: Permit; readonly step: Suspension['safe'][number] }) => {
  const confirm = useCommandOf(confirmSafe)
  const counts = SAFE_STATE[permit.kind].find(({ name }) => name === step.name)?.counts
  const inside = counts === undefined ? 0 : insideOf(permit, counts === 'people' ? 'person' : 'tool').reduce((sum, { count }) => sum + count, 0)
  const [count, setCount] = useState('')
  const press = () => void confirm.send({ id: permit.id, version: permit.version, step: step.name, count: counts === undefined ? null : Number(count) })
  return (
    <li data-done={step.done !== null}>
      <span>{step.title}{counts === undefined ? null : <span className="al-clause">　登记在内 {inside} {counts === 'people' ? '人' : '件'}</span>}</span>
      {step.done === null ? (
        <span className="al-actions">
          {counts === undefined ? null : <input className="al-input swd-count" type="number" min={0} step={1} aria-label={`${step.title}，清点数`} placeholder="清点数" value={count} onChange={(event) => setCount(event.target.value)} />}
          <Button busy={confirm.sending} disabled={inside > 0 || (counts !== undefined && count === '')} title={inside > 0 ? '登记里还有没有出来的，请先登记离开' : undefined} onClick={press}>确认</Button>
        </span>
      ) : <span>{step.done.by.name}，<When at={step.done.at} />{step.count === null ? '' : `，清点 ${step.count}`}{step.seen?.length ? <strong>，定位显示{step.seen.join('、')}当时在作业地点附近</strong> : null}</span>}
      {confirm.refusal === undefined ? null : <RefusalNote refusal={confirm.refusal} />}
      {confirm.fault === undefined ? null : <FaultNote fault={confirm.fault} />}
    </li>
  )
}

/** 暂停: the latest with its list of 置于安全状态, the former ones below. */
export const SuspensionSection = ({ permit }: { readonly permit: Permit }) => {
  const [last, ...former] = permit.suspensions.toReversed()
  if (last === undefined) return null
  const open = permit.state === 'suspended'
  return (
    <Section title={`暂停（${permit.suspensions.length} 次）`}>
      <Course it={last} />
      <h3>置于安全状态{last.safeAt === null ? '' : <>（<When at={last.safeAt} /> 完成）</>}</h3>
      <ol className="swd-safe">{last.safe.map((step) => (open ? <SafeStep key={step.name} permit={permit} step={step} /> : <li key={step.name} data-done={step.done !== null}><span>{step.title}</span><span>{step.done === null ? '未确认' : `${step.done.by.name}确认`}</span></li>))}</ol>
      {last.resumed === null ? null : <p>{last.resumed.by.name}于 <When at={last.resumed.at} /> 恢复作业</p>}
      {former.map((it) => (
        <div key={it.at} className="swd-former">
          <Course it={it} />
          {it.resumed === null ? null : <p className="al-clause">{it.resumed.by.name}于 <When at={it.resumed.at} /> 恢复作业</p>}
        </div>
      ))}
    </Section>
  )
}
