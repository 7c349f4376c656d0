import { useEffect, useRef, useState } from 'react'

interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}
interface TagReading extends Event {
  readonly serialNumber: string
  readonly message: { readonly records: readonly { readonly recordType: string; readonly data?: DataView }[] }
}
interface TagReader extends EventTarget {
  scan(options: { signal: AbortSignal }): Promise<void>
}
interface Reading {
  readonly BarcodeDetector?: new (options: { formats: string[] }) => Detector
  readonly NDEFReader?: new () => TagReader
}
const browser = globalThis as unknown as Reading

/** Long enough between two looks that a phone stays cool. */
const LOOK_EVERY = 200
/** Edge in pixels of what is looked at; a code an arm's length away has more than enough. */
const EDGE = 640

const frameOf = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined => {
  const scale = Math.min(1, EDGE / Math.max(video.videoWidth, video.videoHeight, 1))
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null || canvas.width === 0) return undefined
  pen.drawImage(video, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}

/** The code in what the camera sees now: by the browser's own reader, else by ours. */
const reader = async (): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> => {
  if (browser.BarcodeDetector !== undefined) {
    const detector = new browser.BarcodeDetector({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue
  }
  const { default: find } = await import('jsqr')
  const canvas = document.createElement('canvas')
  return async (video) => {
    const frame = frameOf(video, canvas)
    return frame === undefined ? undefined : (find(frame.data, frame.width, frame.height)?.data ?? undefined)
  }
}

/** Opens the camera and looks until `stopped`. @returns how to close it */
const watch = async (video: HTMLVideoElement, found: (code: string) => void): Promise<() => void> => {
  const [stream, look] = await Promise.all([navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }), reader()])
  video.srcObject = stream
  await video.play()
  const timer = setInterval(() => void look(video).then((code) => code !== undefined && code !== '' && found(code)), LOOK_EVERY)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
  }
}

/** Tags answer with the text written on them, else with their serial number. */
const listenToTags = async (found: (code: string) => void, signal: AbortSignal): Promise<void> => {
  if (browser.NDEFReader === undefined) return
  const tags = new browser.NDEFReader()
  tags.addEventListener('reading', (event) => {
    const { serialNumber, message } = event as TagReading
    const text = message.records.find(({ recordType }) => recordType === 'text' || recordType === 'url')
    found(text?.data === undefined ? serialNumber : new TextDecoder().decode(text.data))
  })
  await tags.scan({ signal }).catch(() => undefined)
}

export const readsTags = (): boolean => browser.NDEFReader !== undefined

type State = 'opening' | 'looking' | 'refused'

/** The camera, and tags where the phone reads them. Tells a code once; the next one only when it is another. */
export const CodeScanner = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onCode)
  told.current = onCode
  const [state, setState] = useState<State>('opening')
  useEffect(() => {
    const ended = new AbortController()
    let last = ''
    const found = (code: string) => {
      if (code === last || ended.signal.aborted) return
      last = code
      navigator.vibrate?.(60)
      told.current(code)
    }
    let close: (() => void) | undefined
    void listenToTags(found, ended.signal)
    if (video.current === null || navigator.mediaDevices === undefined) setState('refused')
    else
      watch(video.current, found)
        .then((stop) => {
          if (ended.signal.aborted) return stop()
          close = stop
          setState('looking')
        })
        .catch(() => setState('refused'))
    return () => {
      ended.abort()
      close?.()
    }
  }, [])
  return (
    <div className="al-scanner" data-state={state}>
      <video ref={video} muted playsInline aria-label="相机画面" />
      <p role="status">
        {state === 'refused' ? '打不开相机。请在浏览器设置中允许使用相机，或用手机自带的扫一扫' : state === 'opening' ? '正在打开相机' : '把二维码放进框里'}
        {readsTags() ? '；也可以把手机贴近 NFC 标签' : ''}
      </p>
    </div>
  )
}
