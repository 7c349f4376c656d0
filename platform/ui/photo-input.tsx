import { useId, useRef, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { Button } from './button.tsx'
import { FileThumb } from './file-thumb.tsx'
import type { FieldProps } from './form/field-kinds.ts'
import { useHere } from './here.ts'
import { Icon } from './icon.tsx'
import { useKeepFile } from './keep-file.ts'
import { newId } from './new-id.ts'
import { shrinkPhoto } from './shrink-photo.ts'

interface PhotoInputProps {
  readonly id?: string
  readonly value: readonly Id[]
  readonly onChange: (value: readonly Id[]) => void
  readonly most?: number
  readonly disabled?: boolean
  readonly describedBy?: string
}

/** On its way: the file stays in hand, so that a failed one is sent again without a new shot. */
interface Underway {
  readonly key: string
  readonly file: File
  readonly part: number
  readonly wrong?: string
}

const MOST = 9

/** Camera first on the phone, files at the desk. Shrinks here, shows progress, and lets a failed photo be sent again. */
export const PhotoInput = ({ id, value, onChange, most = MOST, disabled = false, describedBy }: PhotoInputProps) => {
  const { phone } = useHere()
  const keepFile = useKeepFile()
  const ownId = useId()
  const latest = useRef(value)
  latest.current = value
  const [underway, setUnderway] = useState<readonly Underway[]>([])
  const put = (key: string, change: Partial<Underway>) => setUnderway((all) => all.map((it) => (it.key === key ? { ...it, ...change } : it)))
  const drop = (key: string) => setUnderway((all) => all.filter((it) => it.key !== key))

  const run = async ({ key, file }: Pick<Underway, 'key' | 'file'>) => {
    try {
      const small = await shrinkPhoto(file)
      const kept = small.accepted ? await keepFile(small.value, file.name.replace(/\.\w+$/, small.value.type === 'image/jpeg' ? '.jpg' : '$&'), { onProgress: (part) => put(key, { part }) }) : small
      if (!kept.accepted) return put(key, { wrong: kept.refusal.message })
      drop(key)
      latest.current = [...latest.current, kept.value]
      onChange(latest.current)
    } catch (thrown) {
      put(key, { wrong: thrown instanceof Fault ? thrown.tip : '照片没有传上，请重试' })
    }
  }
  const add = (files: FileList | null) => {
    const room = Math.max(0, most - value.length - underway.length)
    const fresh = [...(files ?? [])].slice(0, room).map((file) => ({ key: newId(), file, part: 0 }))
    setUnderway((all) => [...all, ...fresh])
    // One after the other: two decoded 40 MB photos at once are too much for a phone.
    void fresh.reduce((before, it) => before.then(() => run(it)), Promise.resolve())
  }
  const full = value.length + underway.length >= most
  const pickButton = (words: string, inputId: string, capture: boolean) => (
    <label className="al-button" data-kind={capture ? 'primary' : 'plain'} data-off={disabled || full}>
      <Icon name={capture ? 'camera' : 'upload'} size={20} />
      {words}
      <input id={inputId} type="file" className="al-hidden" accept="image/*" multiple={!capture} disabled={disabled || full} aria-describedby={describedBy} {...(capture ? { capture: 'environment' as const } : {})} onChange={(event) => {
        add(event.target.files)
        event.target.value = ''
      }} />
    </label>
  )
  return (
    <div className="al-photos" onDragOver={(event) => event.preventDefault()} onDrop={(event) => {
      event.preventDefault()
      if (!disabled) add(event.dataTransfer.files)
    }}>
      {value.length + underway.length === 0 ? null : (
        <div className="al-thumbs">
          {value.map((file, place) => (
            <span key={file} className="al-thumb">
              <FileThumb id={file} words={`照片 ${place + 1}`} />
              <button type="button" className="al-thumb-away" aria-label={`去掉照片 ${place + 1}`} disabled={disabled} onClick={() => onChange(value.filter((it) => it !== file))}>
                <Icon name="close" size={16} />
              </button>
            </span>
          ))}
          {underway.map((it) => (
            <span key={it.key} className="al-thumb">
              {it.wrong !== undefined ? '未传上' : it.part === 0 ? '处理中' : `${Math.round(it.part * 100)}%`}
              {it.wrong === undefined ? <progress {...(it.part === 0 ? {} : { value: it.part })} max={1} aria-label="上传进度" /> : null}
            </span>
          ))}
        </div>
      )}
      {underway.map((it) =>
        it.wrong === undefined ? null : (
          <p key={it.key} className="al-wrong" role="alert">
            {it.wrong}
            <Button kind="quiet" onClick={() => {
              put(it.key, { wrong: undefined, part: 0 } as Partial<Underway>)
              void run(it)
            }}>重试</Button>
            <Button kind="quiet" onClick={() => drop(it.key)}>去掉</Button>
          </p>
        ),
      )}
      <div className="al-photo-buttons">
        {phone ? pickButton('拍照', id ?? ownId, true) : null}
        {pickButton(phone ? '从相册选' : '选择照片', phone ? `${ownId}-album` : (id ?? ownId), false)}
        {full ? <span className="al-clause">最多 {most} 张</span> : null}
      </div>
    </div>
  )
}

export const PhotosWidget = ({ id, field, value, onChange, disabled, describedBy }: FieldProps<readonly Id[]>) => (
  <PhotoInput id={id} value={value ?? []} onChange={(next) => onChange(next.length === 0 ? undefined : next)} disabled={disabled} {...(field.max === undefined ? {} : { most: field.max })} {...(describedBy === undefined ? {} : { describedBy })} />
)
