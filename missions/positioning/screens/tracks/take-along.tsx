import { useState } from 'react'
import { endpointPath } from '@anlan/kernel/endpoint'
import { Button } from '@anlan/platform/ui/button'
import { call } from '@anlan/platform/ui/client'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { queryString } from '@anlan/platform/ui/wire'
import type { Refusal } from '@anlan/kernel/decision'
import { beijingStamp } from '@anlan/kernel/time'
import { trackGeoJson } from '../../contract/track-export.ts'
import type { TrackQuestion } from './use-tracks.ts'

const save = (name: string, words: string): void => {
  const address = URL.createObjectURL(new Blob([words], { type: 'application/geo+json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}

/** The tracks that are shown, as a table or as a map of others. Taking them along is written down. */
export const TakeAlong = ({ question }: { readonly question: TrackQuestion }) => {
  const { org } = useHere()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined)
  const [failed, setFailed] = useState(false)
  const asGeoJson = async () => {
    setBusy(true)
    setRefusal(undefined)
    setFailed(false)
    try {
      const decision = await call(trackGeoJson, question, { org: org.id })
      if (decision.accepted) save(`历史轨迹-${beijingStamp(question.from)}-${beijingStamp(question.to)}.geojson`, JSON.stringify(decision.value))
      else setRefusal(decision.refusal)
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <span className="al-actions">
        <a className="al-button" data-kind="quiet" download href={`/api/orgs/${org.id}${endpointPath('positioning.export-track-points')}${queryString(question)}`}>
          <Icon name="download" size={18} />
          导出表格
        </a>
        <Button kind="quiet" icon="download" busy={busy} onClick={() => void asGeoJson()}>导出地理数据</Button>
      </span>
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {failed ? <Note tone="refusal">导出失败，请检查网络后重试</Note> : null}
    </>
  )
}
