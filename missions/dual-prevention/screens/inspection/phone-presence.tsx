import './phone-site.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { useCell } from '@anlan/platform/ui/cell'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { Icon } from '@anlan/platform/ui/icon'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { Note } from '@anlan/platform/ui/states'
import { SECOND } from '@anlan/kernel/time'
import { PRESENCE_WORDS, type PresenceProof } from '../../contract/inspection/presence.ts'
import { judgePresence, type PresenceFacts } from '../../rules/inspection/presence.ts'
import { placeByCode } from '../../rules/inspection/place-code.ts'
import type { PhoneForm } from '../phone-form.ts'
import { proofMoment } from './proof-moment.ts'
import type { DueCheck } from './due-check.ts'
import { lastScan, noteScan } from './last-scan.ts'
import type { useFix } from './use-fix.ts'

interface PresenceProps {
  readonly form: PhoneForm
  readonly check: DueCheck
  readonly fix: ReturnType<typeof useFix>
}

/** Reads codes until one of these places comes. */
const ScanDialog = ({ check, onDone }: { readonly check: DueCheck; readonly onDone: () => void }) => {
  const [wrong, setWrong] = useState(false)
  return (
    <Dialog title="扫巡检点" onClose={onDone}>
      <CodeScanner
        onCode={(code) => {
          const { at } = noteScan(code)
          if (placeByCode(code, check.places, at) === undefined) setWrong(true)
          else onDone()
        }}
      />
      {wrong ? <Note tone="refusal">这不是本项排查的巡检点，请到{check.places.map(({ name }) => `“${name}”`).join('、')}扫码</Note> : null}
    </Dialog>
  )
}

/** What shows that I stand here, and how to show it. Stands only where a place is laid down or nothing goes unproven. */
export const PhonePresence = ({ form, check, fix }: PresenceProps) => {
  const { site, places, witness } = check
  const scan = useCell(lastScan)
  const [scanning, setScanning] = useState(false)
  useDeviceNow(10 * SECOND)
  if (site === undefined || (places.length === 0 && site.setting.none !== 'never')) return null
  const photos = (form.input['photos'] as readonly string[] | undefined) ?? []
  const at = proofMoment()
  const proofs: PresenceProof[] = [...(scan === undefined ? [] : [scan]), ...(fix.fix === undefined ? [] : [fix.fix]), ...(photos.length === 0 ? [] : [{ kind: 'photo' as const, at }])]
  const facts: PresenceFacts = { places, checkedAt: at, offset: 0, ...site.proof, freshPhotos: photos.length, witness }
  const found = judgePresence(proofs, facts).find(({ kind }) => kind !== 'none' && site.setting.sufficient.includes(kind))
  const word = form.word('proofs')
  const names = places.map(({ name }) => name).join('、')
  const near = places.some(({ latitude, longitude }) => latitude !== null && longitude !== null)
  return (
    <section className="phone-presence" aria-label="到场证明" data-proven={found !== undefined}>
      <p role="status">
        <Icon name={found === undefined ? 'area' : 'check'} size={24} />
        <strong>{found === undefined ? (names === '' ? '请证明到场' : `请在“${names}”证明到场`) : PRESENCE_WORDS[found.kind]}</strong>
        {found?.place == null ? null : <span>{places.find(({ id }) => id === found.place)?.name}</span>}
      </p>
      {places.length > 0 && site.setting.sufficient.includes('code') && found?.kind !== 'code' && found?.kind !== 'position' ? (
        <Button kind={found === undefined ? 'primary' : 'plain'} icon="scan" onClick={() => setScanning(true)}>扫巡检点</Button>
      ) : null}
      {near && site.setting.sufficient.includes('fix') && found === undefined ? (
        <Button icon="area" busy={fix.state === 'asking'} onClick={fix.ask}>用手机定位</Button>
      ) : null}
      {fix.state === 'refused' ? <p className="al-wrong">没有取得定位，请打开定位权限后重试，或扫码、拍照</p> : null}
      {fix.fix !== undefined && found === undefined ? <p className="al-wrong">定位误差 {Math.round(fix.fix.accuracy)} 米，没有落在巡检点 {site.proof.metres} 米内</p> : null}
      {found === undefined && site.setting.sufficient.includes('photo') ? <p className="phone-presence-hint">也可以用现场照片证明</p> : null}
      {word === undefined || found !== undefined ? null : <p className="al-wrong">{word.message}</p>}
      {scanning ? <ScanDialog check={check} onDone={() => setScanning(false)} /> : null}
    </section>
  )
}
