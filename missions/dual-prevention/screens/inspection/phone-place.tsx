import './phone-site.css'
import { useEffect } from 'react'
import { useCell } from '@anlan/platform/ui/cell'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { Place } from '../../contract/inspection/place.ts'
import type { Site } from '../../contract/inspection/site.ts'
import { decideDevice } from '../../rules/inspection/explosion-proof.ts'
import { placesOf } from '../../rules/inspection/places-of.ts'
import { placeByCode } from '../../rules/inspection/place-code.ts'
import { DueCard } from '../phone-due-card.tsx'
import { FACES, inGroups } from '../phone-due-state.ts'
import { useMyDues } from '../phone-my-dues.ts'
import { lastScan, noteScan } from './last-scan.ts'
import { useSite } from './use-site.ts'

/** Where I stand, whether I have shown it, and what is due here. */
const Here = ({ place, site }: { readonly place: Place; readonly site: Site }) => {
  const { faced } = useMyDues()
  const scan = useCell(lastScan)
  const here = faced.filter(({ due }) => placesOf(due, site.places).some(({ id }) => id === place.id))
  const first = here.find(({ face }) => face === 'now') ?? here.find(({ face }) => face === 'missed')
  const proven = scan !== undefined && placeByCode(scan.code, [place], scan.at) !== undefined
  const device = decideDevice(site.explosion.state, [place], site.explosion.here)
  if (!device.accepted) return <PhonePage title={place.name} action={{ title: '回到今日排查', to: '/dual-prevention/dues' }}><Note tone="refusal">{device.refusal.message}</Note></PhonePage>
  return (
    <PhonePage title={place.name} action={first === undefined ? { title: '扫另一个巡检点', icon: 'scan', to: '/dual-prevention/scan' } : { title: first.face === 'now' ? '开始排查' : '开始补查', icon: 'check', to: `/dual-prevention/dues/${first.due.id}` }}>
      <section className="phone-presence" data-proven={proven} aria-label="到场证明">
        <p role="status">
          <Icon name={proven ? 'check' : 'area'} size={24} />
          <strong>{proven ? '已扫码' : '还没有扫码'}</strong>
          {proven ? <When at={scan.at} /> : <span>提交时需要到场证明</span>}
        </p>
      </section>
      {here.length === 0 ? (
        <Empty title="这里现在没有要做的排查" hint="到时间的排查会自动出现" />
      ) : (
        inGroups(here).map(({ face, dues }) => (
          <section key={face} className="phone-dues" aria-label={FACES[face]}>
            <h2>{FACES[face]}<span>{dues.length} 项</span></h2>
            <ul>{dues.map((it) => <li key={it.due.id}><DueCard {...it} /></li>)}</ul>
          </section>
        ))
      )}
    </PhonePage>
  )
}

/** By its id from a list, or by the code of a label that the phone's own camera has read. */
export const Page = ({ params }: PageProps) => {
  const answer = useSite()
  const { id, code } = params
  useEffect(() => {
    if (code !== undefined) noteScan(code)
  }, [code])
  return (
    <Shown answer={answer}>
      {(site) => {
        const place = code === undefined ? site.places.find((it) => it.id === id) : placeByCode(code, site.places, site.now)
        return place === undefined ? (
          <PhonePage title="巡检点" action={{ title: '重新扫码', icon: 'scan', to: '/dual-prevention/scan' }}>
            <Empty title="没有这个巡检点" hint="编号已作废或不属于本单位，请联系安全管理人员" />
          </PhonePage>
        ) : (
          <Here place={place} site={site} />
        )
      }}
    </Shown>
  )
}
