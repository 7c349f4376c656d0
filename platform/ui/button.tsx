import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  readonly icon?: IconName
  readonly busy?: boolean
  readonly submit?: boolean
}

/** Keeps its width while busy, and takes no second press. */
export const Button = ({ kind = 'plain', icon, busy = false, submit = false, disabled, children, ...rest }: ButtonProps) => (
  <button {...rest} type={submit ? 'submit' : 'button'} className={`al-button ${rest.className ?? ''}`} data-kind={kind} disabled={disabled === true || busy} aria-busy={busy}>
    {icon === undefined ? null : <Icon name={icon} size={18} />}
    {children}
  </button>
)
