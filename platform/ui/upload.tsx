import { useId, useRef, useState } from 'react'
import type { Decision } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { Button } from './button.tsx'
import type { FieldProps } from './form/field-kinds.ts'
import { useHere } from './here.ts'
import { Icon } from './icon.tsx'
import { type StoredFile, uploadFile } from './upload-file.ts'

const MIB = 1024 * 1024

export const sizeWords = (bytes: number): string => (bytes < MIB ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / MIB).toFixed(1)} MB`)

interface BigUploadProps<Answer> {
  readonly id?: string
  readonly title: string
  /** As `<input accept>`, `.xlsx`. */
  readonly accept?: string
  /** Bytes; bigger files are refused here, before a minute of sending. */
  readonly most: number
  readonly help?: string
  /** Where it goes; the org's files when left out. */
  readonly to?: string
  readonly onDone: (answer: Answer, file: File) => void
  readonly disabled?: boolean
}

type Phase = { readonly at: 'rest' } | { readonly at: 'sending'; readonly file: File; readonly part: number } | { readonly at: 'wrong'; readonly file: File; readonly words: string; readonly again: boolean }

/** One big file: drop or choose, progress with bytes, cancel, again. */
export const BigUpload = <Answer = StoredFile,>({ id, title, accept, most, help, to, onDone, disabled = false }: BigUploadProps<Answer>) => {
  const { org } = useHere()
  const ownId = useId()
  const [phase, setPhase] = useState<Phase>({ at: 'rest' })
  const abort = useRef<AbortController | undefined>(undefined)
  const run = async (file: File) => {
    if (file.size > most) return setPhase({ at: 'wrong', file, words: `文件 ${sizeWords(file.size)}，超过上限 ${sizeWords(most)}，请拆分后再传`, again: false })
    abort.current = new AbortController()
    setPhase({ at: 'sending', file, part: 0 })
    try {
      const decision: Decision<Answer> = await uploadFile<Answer>(org.id, file, file.name, { signal: abort.current.signal, onProgress: (part) => setPhase({ at: 'sending', file, part }), ...(to === undefined ? {} : { to }) })
      if (!decision.accepted) return setPhase({ at: 'wrong', file, words: decision.refusal.message, again: false })
      setPhase({ at: 'rest' })
      onDone(decision.value, file)
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'cancelled') return setPhase({ at: 'rest' })
      setPhase({ at: 'wrong', file, words: thrown instanceof Fault ? thrown.tip : '文件没有传上，请重试', again: true })
    }
  }
  return (
    <div className="al-upload" onDragOver={(event) => event.preventDefault()} onDrop={(event) => {
      event.preventDefault()
      const file = event.dataTransfer.files[0]
      if (file !== undefined && !disabled && phase.at !== 'sending') void run(file)
    }}>
      {phase.at === 'sending' ? (
        <>
          <p>{phase.file.name}</p>
          <progress value={phase.part} max={1} aria-label="上传进度" />
          <p className="al-clause">{phase.part < 1 ? `已上传 ${sizeWords(phase.file.size * phase.part)}，共 ${sizeWords(phase.file.size)}` : '已传完，正在检查'}</p>
          <Button onClick={() => abort.current?.abort()}>取消</Button>
        </>
      ) : (
        <>
          <label className="al-button" data-off={disabled}>
            <Icon name="upload" size={18} />
            {title}
            <input id={id ?? ownId} type="file" className="al-hidden" accept={accept} disabled={disabled} onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined) void run(file)
            }} />
          </label>
          <p className="al-clause">{help ?? `也可把文件拖到这里，不超过 ${sizeWords(most)}`}</p>
          {phase.at === 'wrong' ? (
            <p className="al-wrong" role="alert">
              {phase.file.name}：{phase.words}
              {phase.again ? <Button kind="quiet" onClick={() => void run(phase.file)}>重试</Button> : null}
            </p>
          ) : null}
        </>
      )}
    </div>
  )
}

const FILE_MOST = 50 * MIB

export const FilesWidget = ({ id, value = [], onChange, disabled }: FieldProps<readonly Id[]>) => {
  const [names, setNames] = useState<Readonly<Record<Id, string>>>({})
  return (
    <div className="al-photos">
      {value.map((file, place) => (
        <p key={file} className="al-filed">
          <Icon name="file" size={18} />
          {names[file] ?? `附件 ${place + 1}`}
          <Button kind="quiet" icon="close" aria-label={`去掉附件 ${place + 1}`} disabled={disabled} onClick={() => {
            const left = value.filter((it) => it !== file)
            onChange(left.length === 0 ? undefined : left)
          }} />
        </p>
      ))}
      <BigUpload id={id} title="添加附件" most={FILE_MOST} disabled={disabled} onDone={(stored, file) => {
        setNames((known) => ({ ...known, [stored.id]: file.name }))
        onChange([...value, stored.id])
      }} />
    </div>
  )
}
