import './phone-site.css'
import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, Shown } from '@anlan/platform/ui/states'
import { placesOf } from '../../rules/inspection/places-of.ts'
import { placeByCode } from '../../rules/inspection/place-code.ts'
import { useMyDues } from '../phone-my-dues.ts'
import { noteScan } from './last-scan.ts'
import { useSite } from './use-site.ts'

/** The code in front of me opens what is due there; whoever cannot scan chooses the place, which proves nothing. */
export const Page = ({ navigate }: PageProps) => {
  const answer = useSite()
  const { faced } = useMyDues()
  const [unknown, setUnknown] = useState(false)
  const places = answer.value?.places ?? []
  const open = (place: string) => faced.filter(({ due, face }) => (face === 'now' || face === 'missed') && placesOf(due, places).some(({ id }) => id === place)).length
  return (
    <PhonePage>
      <CodeScanner
        onCode={(code) => {
          const { at } = noteScan(code)
          const place = placeByCode(code, places, at)
          if (place === undefined) setUnknown(true)
          else navigate(`/dual-prevention/places/${place.id}`)
        }}
      />
      {unknown ? <Note tone="refusal">这不是本单位的巡检点，或编号已作废，请联系安全管理人员</Note> : null}
      <Shown answer={answer}>
        {() => {
          const withDues = places.map((place) => ({ place, open: open(place.id) })).filter((it) => it.open > 0)
          return withDues.length === 0 ? null : (
            <section className="phone-dues" aria-label="从清单选择">
              <h2>从清单选择<span>不能证明到场</span></h2>
              <ul>
                {withDues.map((it) => (
                  <li key={it.place.id}>
                    <GoTo to={`/dual-prevention/places/${it.place.id}`} className="phone-due">
                      <strong>{it.place.name}</strong>
                      <span className="phone-due-place">{it.place.area === '' ? '' : `${it.place.area} · `}{it.open} 项要查</span>
                      <Icon name="next" size={24} />
                    </GoTo>
                  </li>
                ))}
              </ul>
            </section>
          )
        }}
      </Shown>
    </PhonePage>
  )
}
