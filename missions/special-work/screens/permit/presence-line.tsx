import type { Id } from '@anlan/kernel/id'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { onSite } from '../../contract/on-site.ts'
import { type Presence, PRESENCE_WORDS } from '../../contract/person.ts'

/** The one proof that a desk can bring: positioning sees the person at the work. */
export const DESK_PROOFS = [{ kind: 'position' as const }]

export const PresenceMark = ({ presence }: { readonly presence: Presence | null }) => {
  if (presence === null) return null
  const { kind, at, metres, witness } = presence
  return <span>{PRESENCE_WORDS[kind]}{kind === 'none' ? null : <>（<When at={at} />{metres === null ? '' : `，距作业点 ${Math.round(metres)} 米`}{witness === null ? '' : `，${witness.name}见证`}）</>}</span>
}

/** Said before the hand is asked for: whether this person is seen at the work, and what to do if not. */
export const PresenceLine = ({ id }: { readonly id: Id }) => {
  const presence = useQueryOf(onSite, { id }, { every: 15_000 }).value?.presence
  if (presence === undefined) return null
  return presence.kind === 'none' ? (
    <p className="swd-absent">
      <strong>没有到场证明，在这里办理会被拒绝。</strong>请携带定位终端到作业现场后再办理，或在现场用手机打开本作业票，扫现场二维码办理<span className="al-clause">（AQ 3064.2-2025 5.5.2）</span>
    </p>
  ) : (
    <p className="swd-present">到场证明：<PresenceMark presence={presence} /></p>
  )
}
