import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { checkPhoto, type HintedPhoto } from '../../contract/photo-check.ts'

/** 已核对，属实 or 重拍, with what was looked at. */
const Say = ({ permit, photo, close }: { readonly permit: string; readonly photo: string; readonly close?: () => void }) => {
  const { send, sending, refusal, fault } = useCommandOf(checkPhoto)
  const [reason, setReason] = useState('')
  const bare = reason.trim().length < 2
  const press = (genuine: boolean) => void send({ permit, photo, genuine, reason }).then((done) => (done?.accepted === true ? close?.() : undefined))
  return (
    <>
      <div className="swp-say">
        <input className="al-input" aria-label="核对情况" placeholder="核对情况，例如：到现场比对，位置和器材一致" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        <Button kind="primary" busy={sending} disabled={bare} title={bare ? '先写明核对情况' : undefined} onClick={() => press(true)}>已核对，属实</Button>
        <Button disabled={bare || sending} title={bare ? '先写明核对情况' : undefined} onClick={() => press(false)}>重拍</Button>
        {close === undefined ? null : <Button kind="quiet" onClick={close}>取消</Button>}
      </div>
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
    </>
  )
}

/** One photo, what was noticed about it, the one that it resembles beside it, and what a person said. */
export const PhotoHintRow = ({ permit, hinted: { photo, words, hints, check }, answers }: { readonly permit: string; readonly hinted: HintedPhoto; readonly answers: boolean }) => {
  const [again, setAgain] = useState(false)
  const before = hints.find((it) => it.before !== null)?.before ?? null
  return (
    <li data-open={check?.genuine !== true}>
      <p><strong>{words}</strong> {check === null ? <StateTag words="待核对" tone="open" /> : <StateTag words={check.genuine ? '已核对，属实' : '要求重拍'} tone={check.genuine ? 'done' : 'open'} />}</p>
      <ul>{hints.map(({ kind, text }) => <li key={kind}>{text}</li>)}</ul>
      <div className="swp-pair">
        <figure><PhotoStrip photos={[photo]} title={`${words}的照片`} /><figcaption className="al-clause">这张照片</figcaption></figure>
        {before === null ? null : <figure><PhotoStrip photos={[before.photo]} title="曾经用过的照片" /><figcaption className="al-clause">{before.permit === permit ? `本作业票${before.place}` : <GoTo to={`/special-work/permits/${before.permit}`}>{before.number} {before.place}</GoTo>}，<When at={before.at} /></figcaption></figure>}
      </div>
      {check === null ? null : <p className="al-clause">{check.by.name}，<When at={check.at} />：{check.reason}{answers && !again ? <> <Button kind="quiet" onClick={() => setAgain(true)}>重新核对</Button></> : null}</p>}
      {answers && (check === null || again) ? <Say permit={permit} photo={photo} {...(again ? { close: () => setAgain(false) } : {})} /> : null}
    </li>
  )
}
