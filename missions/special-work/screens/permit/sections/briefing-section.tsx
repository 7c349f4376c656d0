import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import type { Permit } from '../../../contract/permit.ts'
import { BriefingForm } from './briefing-form.tsx'
import { SignatureMark } from './signature-mark.tsx'

/** Whoever works or guards and was not told yet. */
export const untoldOf = ({ briefings, request: { workers, guardians } }: Permit) => {
  const told = new Set(briefings.flatMap(({ receivers }) => receivers.map(({ by }) => by.id)))
  return [...workers, ...guardians].filter(({ id }, at, all) => !told.has(id) && all.findIndex((it) => it.id === id) === at)
}

/** 安全交底: what was told, to whom, with their signatures. Those who come later are told before they begin. */
export const BriefingSection = ({ permit }: { readonly permit: Permit }) => {
  const untold = untoldOf(permit)
  const open = ['preparing', 'signing', 'issued', 'working', 'suspended'].includes(permit.state)
  return (
    <Section title="安全交底" tools={open && untold.length > 0 ? <ActionButtons actions={[{ title: permit.briefings.length === 0 ? '安全交底' : '补充交底', form: (close) => <BriefingForm permit={permit} untold={untold} close={close} /> }]} /> : null}>
      {permit.briefings.length === 0 ? <p className="al-none">还没有安全交底（GB 30871-2022 4.4）</p> : null}
      {permit.briefings.map(({ at, by, points, receivers, late }) => (
        <div key={at} className="swd-briefing">
          <p>{points}</p>
          <p className="al-clause">{late ? '补充交底，' : ''}交底人 {by.name}，<When at={at} /></p>
          <ul className="swd-signs">{receivers.map((it) => <li key={it.by.id}>{it.by.name}<SignatureMark picture={it.picture} name={it.by.name} /></li>)}</ul>
        </div>
      ))}
      {open && permit.briefings.length > 0 && untold.length > 0 ? <p><strong>未交底：{untold.map(({ name }) => name).join('、')}</strong></p> : null}
    </Section>
  )
}
