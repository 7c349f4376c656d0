import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'

interface PopupProps extends Omit<ButtonProps, 'children' | 'onClick'> {
  readonly words: ReactNode
  readonly side?: 'left' | 'right'
  readonly children: (close: () => void) => ReactNode
}

/** A button with a panel below; Escape, a click outside or leaving it by Tab closes it. */
export const Popup = ({ words, side = 'left', children, ...button }: PopupProps) => {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  return (
    <div
      className="al-popup"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
    >
      <Button {...button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words}
      </Button>
      {open ? (
        <div className="al-popup-panel al-fade" data-side={side}>
          {children(close)}
        </div>
      ) : null}
    </div>
  )
}
