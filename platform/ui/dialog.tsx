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

/** A modal: focus stays inside, Escape closes, the page behind does not move. From the side at the desk, from below on the phone. */
export const Dialog = ({ title, onClose, place = 'middle', firm = false, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open) return
    dialog.showModal()
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
          <h2 id={id}>{title}</h2>
          {firm ? null : <Button kind="quiet" icon="close" aria-label="关闭" onClick={onClose} />}
        </div>
        {children}
      </div>
    </dialog>
  )
}
