import { useState } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import { Popup } from '@anlan/platform/ui/popup'

const MANY = 8

/** The org that is acted in. Someone of several orgs changes here; the address says which. */
export const OrgSwitch = () => {
  const { org, session, phone } = useHere()
  const [text, setText] = useState('')
  const others = session.memberships.map((member) => member.org)
  if (others.length < 2) return <strong className="desk-org">{org.name}</strong>
  return (
    <Popup words={<strong>{org.name}</strong>} icon="down" kind="quiet" aria-label={`当前单位 ${org.name}，点按切换`}>
      {() => (
        <>
          {others.length > MANY ? <input className="al-input" type="search" aria-label="查找单位" placeholder="查找单位" value={text} onChange={(event) => setText(event.target.value)} /> : null}
          {others
            .filter(({ name }) => name.includes(text.trim()))
            .map(({ id, name }) => (
              <a key={id} href={`${phone ? '/m' : ''}/o/${id}`} aria-current={id === org.id}>
                {name}
              </a>
            ))}
        </>
      )}
    </Popup>
  )
}
