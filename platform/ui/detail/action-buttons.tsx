import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { Button } from '../button.tsx'
import { useConfirm } from '../confirm.tsx'
import { Dialog } from '../dialog.tsx'
import { GoTo } from '../go-to.tsx'
import { Icon } from '../icon.tsx'
import { FaultNote, RefusalNote } from '../states.tsx'
import type { PageAction } from './detail.ts'

const kindOf = ({ primary, danger }: PageAction) => (danger ? 'danger' : primary ? 'primary' : 'plain')

/** The next steps as buttons. A refusal or fault of a pressed one stands below them. */
export const ActionButtons = ({ actions }: { readonly actions: readonly PageAction[] }) => {
  const ask = useConfirm()
  const [busy, setBusy] = useState<string | undefined>(undefined)
  const [opened, setOpened] = useState<string | undefined>(undefined)
  const [wrong, setWrong] = useState<{ readonly refusal?: Refusal; readonly fault?: Fault }>({})
  const press = async (action: PageAction) => {
    setWrong({})
    if ('form' in action) return setOpened(action.title)
    if (!('press' in action)) return
    if (action.confirm !== undefined && !(await ask(action.title, action.confirm, action.danger))) return
    setBusy(action.title)
    try {
      const decision = await action.press()
      if (decision && !decision.accepted) setWrong({ refusal: decision.refusal })
    } catch (thrown) {
      setWrong({ fault: thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false }) })
    } finally {
      setBusy(undefined)
    }
  }
  const form = actions.find((action) => action.title === opened)
  const close = () => setOpened(undefined)
  return (
    <>
      <div className="al-actions">
        {actions.map((action) =>
          'to' in action && action.blocked === undefined ? (
            <GoTo key={action.title} to={action.to} className="al-button" data-kind={kindOf(action)}>
              {action.icon === undefined ? null : <Icon name={action.icon} size={18} />}
              {action.title}
            </GoTo>
          ) : (
            <Button key={action.title} kind={kindOf(action)} disabled={action.blocked !== undefined} busy={busy === action.title} title={action.blocked} onClick={() => void press(action)} {...(action.icon === undefined ? {} : { icon: action.icon })}>
              {action.title}
            </Button>
          ),
        )}
      </div>
      {actions.map(({ title, blocked }) => (blocked === undefined ? null : <p key={title} className="al-clause al-blocked">{title}：{blocked}</p>))}
      {wrong.refusal === undefined ? null : <RefusalNote refusal={wrong.refusal} />}
      {wrong.fault === undefined ? null : <FaultNote fault={wrong.fault} />}
      {form !== undefined && 'form' in form ? (
        <Dialog title={form.title} place="side" onClose={close}>
          {form.form(close)}
        </Dialog>
      ) : null}
    </>
  )
}
