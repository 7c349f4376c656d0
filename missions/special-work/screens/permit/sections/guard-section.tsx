import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { Lasting, When } from '@anlan/platform/ui/when'
import { takeOver } from '../../../contract/work-permit.ts'
import { insideOf } from '../../../rules/inside.ts'
import type { Found } from '../found.ts'
import { PresenceMark } from '../presence-line.tsx'
import { CheckForm } from './check-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { PassageForm } from './passage-form.tsx'
import { WorkersForm } from './workers-form.tsx'

/** 监护: who is inside now, what the guardian looked at, who came and went, to whom it was handed over. */
export const GuardSection = ({ found: { permit, mine } }: { readonly found: Found }) => {
  const { state, checks, passages, handovers, handing } = permit
  const notTaken = useCommandOf(takeOver)
  const me = useHere().session.person?.id
  const [people, tools] = [insideOf(permit, 'person'), insideOf(permit, 'tool')]
  const inForce = state === 'issued' || state === 'working' || state === 'suspended'
  const actions: PageAction[] = [
    ...(inForce ? [{ title: '登记监护检查', form: (close: () => void) => <CheckForm permit={permit} close={close} /> }] : []),
    ...(['working', 'suspended', 'finished'].includes(state) ? [{ title: '出入登记', form: (close: () => void) => <PassageForm permit={permit} close={close} /> }] : []),
    ...(inForce && (mine.guardian || state !== 'working') ? [{ title: '交接监护', form: (close: () => void) => <HandOverForm permit={permit} close={close} /> }] : []),
    ...(handing != null && me !== undefined && [handing.to.id, handing.by.id, handing.from.id].includes(me) ? [{ title: handing.to.id === me ? '不接任' : '撤回交接', press: () => notTaken.send({ id: permit.id, version: permit.version, accept: false }) as Promise<never>, confirm: { tells: [handing.to.id === me ? handing.from.name : handing.to.name], body: `${handing.from.name}继续监护`, clause: 'AQ 3064.2-2025 5.6.4' } }] : []),
    ...((state === 'issued' || state === 'suspended') && (mine.guardian || mine.inCharge) ? [{ title: '变更作业人员', form: (close: () => void) => <WorkersForm permit={permit} close={close} /> }] : []),
  ]
  if (!inForce && checks.length + passages.length + handovers.length === 0) return null
  return (
    <Section title="监护" tools={<ActionButtons actions={actions} />}>
      <div className="swd-inside" role="status">
        <p><b>{people.length}</b> 人在内{people.length === 0 ? null : <span>：{people.map(({ name, since }) => <span key={name}>{name}（<Lasting since={since} />）</span>)}</span>}</p>
        <p><b>{tools.reduce((sum, { count }) => sum + count, 0)}</b> 件工具在内{tools.length === 0 ? null : <span>：{tools.map(({ name, count }) => `${name} ${count}`).join('、')}</span>}</p>
      </div>
      {checks.length === 0 ? <p className="al-none">还没有监护检查记录</p> : (
        <ul className="swd-log">
          {checks.toReversed().map(({ at, by, items, note, photos }) => {
            const bad = items.filter(({ fine }) => !fine)
            return (
              <li key={at}>
                <span><When at={at} /> {by.name}</span>
                <span>{bad.length === 0 ? `${items.length} 项正常` : <strong>异常：{bad.map(({ text }) => text).join('、')}</strong>}{note === '' ? '' : `。${note}`}</span>
                {photos.length === 0 ? null : <PhotoStrip photos={photos} />}
              </li>
            )
          })}
        </ul>
      )}
      {passages.length === 0 ? null : (
        <details>
          <summary>出入记录 {passages.length} 条</summary>
          <ul className="swd-log">{passages.toReversed().map((it) => <li key={`${it.at}-${it.name}-${it.way}`}><span><When at={it.at} /></span><span>{it.name}{it.what === 'tool' ? ` ${it.count} 件` : ''} {it.way === 'in' ? '进入' : '离开'}，{it.by.name}登记</span></li>)}</ul>
        </details>
      )}
      {handing == null ? null : <p role="status"><strong><When at={handing.at} /> {handing.from.name}把监护交给{handing.to.name}，等本人接任；此前仍由{handing.from.name}监护</strong></p>}
      {handovers.map(({ at, from, to, taken }) => <p key={at} className="al-clause"><When at={at} /> {from.name}将监护交接给{to.name}{taken === undefined ? '' : <>，<When at={taken.at} /> 本人接任，<PresenceMark presence={taken.presence} /></>}</p>)}
    </Section>
  )
}
