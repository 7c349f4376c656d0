import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly place?: 'middle' | 'side'
  /** Stays until answered: no Escape, no cross. */
  readonly firm?: boolean
  readonly children: ReactNode
}

const CONTENT = '.al-dialog-head ~ * :is(input:not([type=hidden]), textarea, select, button):not(:disabled), .al-dialog-head ~ :is(input, textarea, select, button):not(:disabled)'

/** A modal: focus stays inside, Escape closes, the page behind does not move. From the side at the desk, from below on the phone. */
export const Dialog = ({ title, onClose, place = 'middle', firm = false, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open) return
    dialog.showModal()
    // Not the cross: at the desk the first field or button of the content; on the phone no keyboard jumps up.
    const desk = document.documentElement.dataset['face'] !== 'phone'
    const first = desk ? dialog.querySelector<HTMLElement>(CONTENT) : null
    ;(first ?? dialog.querySelector<HTMLElement>('h2'))?.focus()
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className="al-dialog al-fade"
      data-place={place}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (!firm) onClose()
      }}
    >
      <div className="al-dialog-body">
        <div className="al-dialog-head">
          <h2 id={id} tabIndex={-1}>{title}</h2>
          {firm ? null : <Button kind="quiet" icon="close" aria-label="关闭" onClick={onClose} />}
        </div>
        {children}
      </div>
    </dialog>
  )
}
