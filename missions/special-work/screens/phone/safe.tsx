import './phone.css'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useSendLater } from '@anlan/platform/ui/phone/use-send-later'
import { Note, Shown } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { SAFE_STATE } from '@anlan/standards/special-work/safe-state'
import { confirmSafe } from '../../contract/work-permit.ts'
import type { PermitView } from './at-permit.tsx'
import { countInside } from '../../rules/inside.ts'
import { KeptNote } from './kept-note.tsx'
import { PermitHead } from './permit-head.tsx'
import { usePermit } from './use-permit.ts'

/** 置于安全状态: never asked which device, never for a network. */
const Safe = ({ view: { permit, home, refused } }: { readonly view: Pick<PermitView, 'permit' | 'home' | 'refused'> }) => {
  const { sendLater } = useSendLater(confirmSafe)
  const last = permit.suspensions.at(-1)
  const counted = (name: string) => SAFE_STATE[permit.kind].find((it) => it.name === name)?.counts
  if (permit.state !== 'suspended' || last === undefined) return <PhonePage title="置于安全状态" action={{ title: '回到作业票', to: home }}><PermitHead permit={permit} /><Note>作业没有暂停</Note></PhonePage>
  const open = last.safe.filter(({ done }) => done === null).length
  return (
    <PhonePage title="置于安全状态" action={{ title: open === 0 ? '全部确认，回到作业票' : `还有 ${open} 项`, to: home }}>
      <PermitHead permit={permit} />
      <Note clause="GB 30871-2022 4.8">{last.text}。请逐项到现场确认，全部确认后才能离开或恢复</Note>
      <KeptNote refused={refused} />
      <ul className="sw-safe">
        {last.safe.map(({ name, title, done, seen }) => {
          const counts = counted(name)
          const inside = counts === undefined ? 0 : countInside(permit, counts === 'people' ? 'person' : 'tool')
          return (
            <li key={name} data-done={done !== null}>
              <span>
                {done === null ? null : <Icon name="check" size={26} />}
                <strong>{title}</strong>
              </span>
              {inside > 0 ? <p>登记里还有 {inside} {counts === 'people' ? '人' : '件'}没有出来，请先到“人员、工具出入”登记</p> : null}
              {done === null ? <Button kind="primary" disabled={inside > 0} onClick={() => void sendLater({ id: permit.id, step: name, count: counts === undefined ? null : 0, at: plantNow() })}>已确认</Button> : <p>{done.by.name} <When at={done.at} />{seen?.length ? `，定位显示${seen.join('、')}当时在作业地点附近，请再次确认` : ''}</p>}
            </li>
          )
        })}
      </ul>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  return <Shown answer={usePermit(id)}>{(permitted) => <Safe view={{ ...permitted, home: `/special-work/permits/${id}` }} />}</Shown>
}
