import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { Icon } from '@anlan/platform/ui/icon'
import { PhotoInput } from '@anlan/platform/ui/photo-input'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { noteScan } from './last-scan.ts'
import { permitInCode } from './permit-code.ts'
import { useMe } from './use-me.ts'
import type { Proving } from './use-proof.ts'

/** Reads codes until the one of this permit comes. */
const ScanDialog = ({ proving: { permit }, onDone }: { readonly proving: Proving; readonly onDone: () => void }) => {
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  return (
    <Dialog title="扫作业票二维码" onClose={onDone}>
      <CodeScanner onCode={(code) => {
        const found = permitInCode(code)
        if (found !== permit.id) return setWrong(found === null ? '这不是作业票的二维码，请扫现场作业票上的码' : `这是另一张作业票，请扫 ${permit.number} 的码`)
        noteScan(permit.id, code)
        onDone()
      }} />
      {wrong === undefined ? null : <Note tone="refusal">{wrong}</Note>}
    </Dialog>
  )
}

/** A photo on the spot, and the guardian who sees me. */
const PhotoDialog = ({ proving: { permit, bring }, onDone }: { readonly proving: Proving; readonly onDone: () => void }) => {
  const me = useMe()
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const witnesses = permit.request.guardians.filter(({ id }) => id !== me?.id)
  const photo = photos.at(-1)
  return (
    <Dialog title="现场照片，监护人见证" place="side" onClose={onDone}>
      <PhotoInput value={photos} most={1} onChange={(next) => {
        setPhotos(next)
        setAt(plantNow())
      }} />
      {witnesses.length === 0 ? <Note tone="refusal">作业票上没有别的监护人可以见证，请扫码或用人员定位</Note> : <p>拍照后，由看见您在现场的监护人点自己的名字</p>}
      <div className="sw-choices">
        {witnesses.map(({ id, name }) => (
          <Button key={id} kind="primary" disabled={photo === undefined} onClick={() => {
            if (photo !== undefined) bring({ photo, witness: id, name, at })
            onDone()
          }}>
            {name}见证
          </Button>
        ))}
      </div>
    </Dialog>
  )
}

/** Which proof of standing here this phone holds, or how to get one; said before the hand is asked. */
export const ProofCard = ({ proving }: { readonly proving: Proving }) => {
  const { held, site, locating, locate } = proving
  const [open, setOpen] = useState<'scan' | 'photo' | undefined>(undefined)
  const can = (kind: (typeof site.sufficient)[number]) => site.sufficient.includes(kind)
  return (
    <section className="sw-proof" data-held={held !== null} aria-label="到场证明">
      <p role="status">
        <Icon name={held === null ? 'area' : 'check'} size={26} />
        {held === null ? <strong>还没有到场证明</strong> : <strong>{held.words} <When at={held.at} /></strong>}
      </p>
      {held === null ? (
        <>
          <p>签批、确认和开始作业都要本人在现场。{can('code') ? '扫现场作业票上的二维码最快' : '请用下面的方式证明'}，证明在 {site.minutes} 分钟内有效<span className="al-clause">（AQ 3064.2-2025 5.5.2）</span></p>
          <div className="sw-choices">
            {can('code') ? <Button kind="primary" icon="scan" onClick={() => setOpen('scan')}>扫作业票二维码</Button> : null}
            {can('fix') ? <Button icon="area" busy={locating === 'asking'} onClick={locate}>手机定位</Button> : null}
            {can('photo') ? <Button icon="camera" onClick={() => setOpen('photo')}>拍照，监护人见证</Button> : null}
          </div>
          {locating === 'refused' ? <Note tone="refusal">手机没有给出位置。请在系统设置里允许定位，或改用扫码</Note> : null}
          {locating === 'far' ? <Note tone="refusal">手机定位不能证明您在作业点：离得太远、误差太大，或本单位平面图没有测量坐标。请改用扫码</Note> : null}
          {can('position') ? <p className="al-clause">佩戴定位终端走到作业点，会自动识别</p> : null}
        </>
      ) : null}
      {open === 'scan' ? <ScanDialog proving={proving} onDone={() => setOpen(undefined)} /> : null}
      {open === 'photo' ? <PhotoDialog proving={proving} onDone={() => setOpen(undefined)} /> : null}
    </section>
  )
}
