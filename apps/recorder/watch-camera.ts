import type { LiveAbout } from '@anlan/video/contract/live-stream'
import type { Viewer } from './fan-out.ts'
import { openPictures } from './pictures.ts'
import type { RecordedCamera } from './record-camera.ts'
import type { SubStream } from './sub-stream.ts'

export interface Source {
  readonly from: LiveAbout['from']
  readonly join: (viewer: Viewer) => () => void
}
export interface Watched {
  /** What a browser can play; undefined: nothing of what there is. */
  readonly source: (wish: LiveAbout['from']) => Source | undefined
  /** For who decodes every codec: the sub stream where there is one. */
  readonly small: Source
  readonly mainCodec: () => LiveAbout['main']
  readonly picture: () => Promise<Buffer | undefined>
  readonly end: () => void
}

/** What can be seen of a camera: the main stream where browsers can play it and it was asked for, otherwise the sub stream. */
export const watchCamera = (recorded: RecordedCamera, sub: SubStream | undefined): Watched => {
  const mainCodec = () => recorded.out.about()?.codec ?? null
  const main: Source = { from: 'main', join: recorded.out.join }
  const other: Source | undefined = sub === undefined ? undefined : { from: 'sub', join: sub.join }
  // Pictures are decoded here, so that every codec will do.
  const pictures = openPictures((other ?? main).join)
  const live = () => (sub === undefined ? recorded.state() : (sub.state() ?? recorded.state())).state
  return {
    mainCodec,
    source: (wish) => (wish === 'main' && mainCodec() === 'h264' ? main : (other ?? (mainCodec() === 'h265' ? undefined : main))),
    small: other ?? main,
    picture: () => {
      if (live() !== 'live') pictures.forget()
      return pictures.jpeg()
    },
    end: pictures.end,
  }
}
