import '../positioning.css'
import './signs.css'
import { useState } from 'react'
import { Dialog } from '@anlan/platform/ui/dialog'
import { Icon } from '@anlan/platform/ui/icon'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { mySign } from '../../contract/sign.ts'
import { PhoneVouch } from './phone-vouch.tsx'
import { SignState } from './sign-state.tsx'
import { useGiveSign } from './use-give-sign.ts'

/** 报平安: one press, with gloves, with or without a network. */
export const Page = () => (
  <PhonePage>
    <KeepFilesHere value>
      <GiveSign />
    </KeepFilesHere>
  </PhonePage>
)

const GiveSign = () => {
  const answer = useCachedQuery(mySign, {}, { every: 15_000 })
  const { busy, said, refusal, scan, shoot } = useGiveSign()
  const [scanning, setScanning] = useState(false)
  return (
    <div className="po-page po-sign">
      {/* In a box of its own: what is known may be long in coming, the way to answer never is. */}
      <div><Shown answer={answer} lines={2}>{({ mine, last, now }) => <SignState mine={mine} last={last} now={now} />}</Shown></div>
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {said === undefined ? null : <Note tone={said.wrong ? 'refusal' : 'news'}>{said.words}</Note>}
      <button type="button" className="po-sign-scan" disabled={busy} onClick={() => setScanning(true)}>
        <Icon name="scan" size={56} />
        {busy ? '正在发送' : '扫码报平安'}
      </button>
      <label className="po-sign-photo">
        <Icon name="camera" size={28} />
        没有码，拍照
        <input type="file" className="al-hidden" accept="image/*" capture="environment" disabled={busy} onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void shoot(file)
        }} />
      </label>
      <p className="al-clause">扫墙上的区域码或巡检点码，也可碰 NFC 标签。没有网络也能报，联网后按现在的时间登记。爆炸危险区域内请用防爆手机，或走到安全处再报。</p>
      {answer.value === undefined ? null : <PhoneVouch others={answer.value.others} now={answer.value.now} />}
      {scanning ? (
        <Dialog title="扫位置码" onClose={() => setScanning(false)}>
          <CodeScanner onCode={(code) => {
            setScanning(false)
            void scan(code)
          }} />
        </Dialog>
      ) : null}
    </div>
  )
}
