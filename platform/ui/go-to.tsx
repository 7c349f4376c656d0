import type { AnchorHTMLAttributes } from 'react'
import { useHere } from './here.ts'

interface GoToProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** A path within the org. */
  readonly to: string
}

/** A link within the org that opens in place; a modified click opens a tab as links do. */
export const GoTo = ({ to, onClick, ...rest }: GoToProps) => {
  const { address, navigate } = useHere()
  return (
    <a
      {...rest}
      href={address(to)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        navigate(to)
      }}
    />
  )
}
