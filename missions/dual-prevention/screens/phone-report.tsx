import './phone-inspection.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Icon } from '@anlan/platform/ui/icon'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { listDoors } from '../contract/danger/report-door.ts'
import { reportDanger } from '../contract/report-danger.ts'
import { reportOf } from './phone-answer.ts'
import { PhoneField, PhoneFormNotes } from './phone-field.tsx'
import { usePhoneForm } from './phone-form.ts'
import { useMyDues } from './phone-my-dues.ts'
import type { Sent } from './phone-inspect.tsx'

const PLACES_MOST = 12

/** The places of my inspections, then the plant's areas, to be chosen with one press. */
const usePlaces = (): string[] => {
  const mine = useMyDues().faced.map(({ due }) => due.unitName)
  const areas = useCachedQuery(endpointsOf(areaRegister).list, { limit: 100, offset: 0 }).value?.rows.map(({ data }) => data.name) ?? []
  return [...new Set([...mine, ...areas])].slice(0, PLACES_MOST)
}

/** Leads out of the app: the page behind it reads no session. */
const Anonymous = () => {
  const door = useCachedQuery(listDoors, {}).value?.doors[0]
  return door === undefined ? null : (
    <a className="phone-anonymous" href={door.path} target="_blank" rel="noreferrer">
      <Icon name="shield" size={24} />
      不想留名？匿名上报
    </a>
  )
}

const Report = ({ onSent }: { readonly onSent: (how: Sent) => void }) => {
  const places = usePlaces()
  const form = usePhoneForm(reportDanger, { formKey: 'report-danger', initial: {}, whole: reportOf, shown: ['photos', 'description', 'place'] })
  const press = async () => {
    const how = await form.press()
    if (how !== undefined) onSent(how)
  }
  return (
    <PhonePage action={{ title: '上报', icon: 'upload', press: () => void press(), busy: form.sending }}>
      <KeepFilesHere value>
        <div className="phone-report">
          <PhoneField form={form} path="photos" />
        </div>
        <PhoneField form={form} path="description" title="发现了什么" />
        <PhoneField form={form} path="place" placeholder="例如：甲类罐区 2 号泵" />
        {places.length === 0 ? null : (
          <div className="phone-places" role="group" aria-label="常用位置">
            {places.map((place) => (
              <Button key={place} disabled={form.sending} aria-pressed={form.input['place'] === place} onClick={() => form.put('place', place)}>
                {place}
              </Button>
            ))}
          </div>
        )}
        <PhoneFormNotes form={form} />
        <Anonymous />
      </KeepFilesHere>
    </PhonePage>
  )
}

/** Photo, one sentence, place: half a minute, for anybody. */
export const Page = () => {
  const [sent, setSent] = useState<Sent | undefined>(undefined)
  if (sent === undefined) return <Report onSent={setSent} />
  return (
    <PhonePage title={sent === 'done' ? '已上报' : '已保存'} action={{ title: '再报一条', press: () => setSent(undefined) }}>
      <div className="phone-sent" role="status">
        <Icon name={sent === 'done' ? 'check' : 'upload'} size={56} />
        <strong>{sent === 'done' ? '已上报' : '已保存在本机'}</strong>
        <p>{sent === 'done' ? '安全管理人员确认后会安排整改，进展见“我的隐患”' : '有网后自动发送'}</p>
      </div>
    </PhonePage>
  )
}
