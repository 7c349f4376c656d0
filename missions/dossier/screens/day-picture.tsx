import './dossier.css'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { beijingMinute } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { Shown, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { dayPicture } from '../contract/day-picture.ts'
import { drawPicture } from './draw-picture.ts'

type Picture = z.output<typeof dayPicture.output>

const canShare = (file: File): boolean => typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })

const Drawn = ({ picture }: { readonly picture: Picture }) => {
  const [made, setMade] = useState<{ url: string; file: File }>()
  useEffect(() => {
    let url: string | undefined
    let left = false
    void drawPicture(picture, beijingMinute(picture.at)).then((blob) => {
      if (blob === null || left) return
      url = URL.createObjectURL(blob)
      setMade({ url, file: new File([blob], `双重预防 ${picture.day}.png`, { type: 'image/png' }) })
    })
    return () => {
      left = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [picture])
  if (made === undefined) return <Skeleton lines={10} />
  const words = [picture.org, ...picture.sections.map(({ title, lines, none }) => `${title}：${lines.length === 0 ? none : `${lines.length} 条`}`)].join('，')
  return (
    <div className="dos-picture">
      <p className="dos-files">
        {canShare(made.file) ? (
          <Button kind="primary" onClick={() => void navigator.share({ files: [made.file] }).catch(() => undefined)}>
            发送到群
          </Button>
        ) : null}
        <a className="al-button" data-kind={canShare(made.file) ? 'plain' : 'primary'} href={made.url} download={made.file.name}>
          保存图片
        </a>
      </p>
      <img src={made.url} alt={words} />
    </div>
  )
}

/** The day as a long picture that may leave the system. */
export const DayPicture = () => <Shown answer={useQueryOf(dayPicture, {}, { listens: ['dual-prevention', 'alarms'] })}>{(picture) => <Drawn picture={picture} />}</Shown>

export const PICTURE_WORDS = '今日情况一张图，姓名和手机号已隐去，可以直接发到工作群。'

/** One tap, at the desk. */
export const Page = () => (
  <section className="al-page">
    <header className="al-page-head">
      <h1>群发长图</h1>
      <p className="al-clause">{PICTURE_WORDS}</p>
    </header>
    <DayPicture />
  </section>
)
