import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { Button } from './button.tsx'
import type { Confirmation } from './detail/detail.ts'
import { Dialog } from './dialog.tsx'

type Ask = (title: string, it: Confirmation, danger?: boolean) => Promise<boolean>

const ConfirmContext = createContext<Ask | undefined>(undefined)

interface Asked {
  readonly title: string
  readonly it: Confirmation
  readonly danger: boolean
  readonly settle: (yes: boolean) => void
}

/** Stands once in the frame; `useConfirm` asks through it. */
export const ConfirmHost = ({ children }: { readonly children: ReactNode }) => {
  const [asked, setAsked] = useState<Asked | undefined>(undefined)
  const ask = useCallback<Ask>((title, it, danger = false) => new Promise((settle) => setAsked({ title, it, danger, settle })), [])
  const settle = (yes: boolean) => {
    asked?.settle(yes)
    setAsked(undefined)
  }
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked === undefined ? null : (
        <Dialog title={asked.it.title ?? asked.title} onClose={() => settle(false)}>
          {asked.it.body === undefined ? null : <div>{asked.it.body}</div>}
          {asked.it.tells.length === 0 ? null : (
            <div className="al-tells">
              <strong>将通知</strong>
              <ul>
                {asked.it.tells.map((who) => (
                  <li key={who}>{who}</li>
                ))}
              </ul>
            </div>
          )}
          {asked.it.clause === undefined ? null : <p className="al-clause">依据：{asked.it.clause}</p>}
          <div className="al-dialog-feet">
            <Button onClick={() => settle(false)}>返回</Button>
            <Button kind={asked.danger ? 'danger' : 'primary'} onClick={() => settle(true)}>
              {asked.title}
            </Button>
          </div>
        </Dialog>
      )}
    </ConfirmContext>
  )
}

/** Asks before a step that cannot be taken back: what, under which clause, whom it will tell. */
export const useConfirm = (): Ask => {
  const ask = useContext(ConfirmContext)
  if (ask === undefined) throw new BrokenInvariant('useConfirm outside of a frame')
  return ask
}
