import { useState } from 'react'
import { type Instant, MINUTE, parseBeijingStamp, SECOND } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { fullTime } from '@anlan/platform/ui/time-words'
import { clipAddress, LONGEST_BURNT_MINUTES, LONGEST_CLIP_MINUTES, snapshotAddress } from '../contract/picture-address.ts'
import { saveBlob } from './save-blob.ts'

type Told = { readonly at: 'idle' | 'busy' } | { readonly at: 'done'; readonly words: string } | { readonly at: 'failed'; readonly words: string }
const stamp = (at: Instant): string => fullTime(at).replace(' ', 'T')
const instant = (text: string): Instant | undefined => parseBeijingStamp(text.replaceAll(/[-T:]/g, '').padEnd(14, '0'))

/** Something of a recording to take along: a clip from one key picture to the next as the camera sent it or with its time burnt in, or a picture with its time burnt in. Each with its SHA-256, which stands in the audit as well. */
export const ExportClip = ({ org, camera, at }: { readonly org: string; readonly camera: string; readonly at: Instant }) => {
  const [from, setFrom] = useState(stamp(at))
  const [until, setUntil] = useState(stamp(at + MINUTE))
  const [burnt, setBurnt] = useState(false)
  const [told, setTold] = useState<Told>({ at: 'idle' })
  const take = async (address: string): Promise<void> => {
    setTold({ at: 'busy' })
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok !== true) {
      const { refusal, fault } = ((await answer?.json().catch(() => ({}))) ?? {}) as { refusal?: { message: string }; fault?: { tip: string } }
      return setTold({ at: 'failed', words: refusal?.message ?? fault?.tip ?? '网络不通，没有导出，请稍后再试' })
    }
    const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'clip.mp4')
    const blob = await answer.blob().catch(() => undefined)
    if (blob === undefined) return setTold({ at: 'failed', words: '下载中断，没有导出，请再试一次' })
    saveBlob(blob, name)
    const original = answer.headers.get('x-original-sha256')
    return setTold({ at: 'done', words: `已导出 ${name}，SHA-256 ${answer.headers.get('x-sha256') ?? ''}${original === null ? '' : `；未叠加时间的原录像 SHA-256 ${original}`}` })
  }
  const [start, end] = [instant(from), instant(until)]
  const most = burnt ? LONGEST_BURNT_MINUTES : LONGEST_CLIP_MINUTES
  const wrong = start === undefined || end === undefined || end <= start ? '结束时间应晚于开始时间' : end - start > most * MINUTE ? `一次最多导出 ${most} 分钟` : undefined
  return (
    <div className="vi-export">
      <p className="vi-filters">
        <label>自 <input className="al-input" type="datetime-local" step={1} value={from} onChange={({ target }) => setFrom(target.value)} /></label>
        <label>至 <input className="al-input" type="datetime-local" step={1} value={until} onChange={({ target }) => setUntil(target.value)} /></label>
        <label><input type="checkbox" checked={burnt} onChange={({ target }) => setBurnt(target.checked)} /> 画面叠加时间</label>
        <Button icon="download" busy={told.at === 'busy'} disabled={wrong !== undefined} onClick={() => void take(clipAddress(org, camera, start ?? 0, end ?? SECOND, burnt))}>导出录像</Button>
        <Button icon="camera" busy={told.at === 'busy'} onClick={() => void take(snapshotAddress(org, camera))}>保存当前画面</Button>
      </p>
      <p role="status" className={told.at === 'failed' ? 'vi-wrong' : 'al-clause'}>{wrong ?? ('words' in told ? told.words : told.at === 'busy' ? (burnt ? '正在逐帧叠加时间，约需录像时长的一半到一倍，请勿离开本页' : '正在导出') : burnt ? `叠加时间要逐帧重新编码，一次最多 ${LONGEST_BURNT_MINUTES} 分钟；作证据用请同时导出未叠加的原录像` : '录像按关键帧截取，可能比所选时间略长；不叠加时间的录像与摄像机发出的一字不差。保存的画面叠加抓拍时间')}</p>
    </div>
  )
}
