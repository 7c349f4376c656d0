import { type ReactNode, useEffect } from 'react'
import { Button } from '../button.tsx'
import { useHere } from '../here.ts'
import type { IconName } from '../icon.tsx'
import { phoneTitle } from './phone-title.ts'

interface PhonePageProps {
  /** Instead of the declared title. */
  readonly title?: string
  /** The one main action, at the bottom under the thumb. A `SchemaForm` brings its own. */
  readonly action?: { readonly title: string; readonly icon?: IconName; readonly busy?: boolean; readonly blocked?: string } & ({ readonly press: () => void } | { readonly to: string })
  readonly children: ReactNode
}

/** The body of a phone page. */
export const PhonePage = ({ title, action, children }: PhonePageProps) => {
  const { navigate } = useHere()
  useEffect(() => {
    if (title !== undefined) phoneTitle.set(title)
  }, [title])
  return (
    <>
      <div className="al-phone-body">{children}</div>
      {action === undefined ? null : (
        <footer className="al-phone-action">
          {action.blocked === undefined ? null : <p>{action.blocked}</p>}
          <Button kind="primary" busy={action.busy ?? false} disabled={action.blocked !== undefined} onClick={() => ('to' in action ? navigate(action.to) : action.press())} {...(action.icon === undefined ? {} : { icon: action.icon })}>
            {action.title}
          </Button>
        </footer>
      )}
    </>
  )
}
