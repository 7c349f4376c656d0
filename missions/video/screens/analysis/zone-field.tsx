import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { MarkedPicture } from './marked-picture.tsx'

type Zones = readonly (readonly { readonly x: number; readonly y: number }[])[]
const WHOLE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]
const MOST = 10

/** Zones drawn on the camera's picture, corner by corner. */
export const ZoneField = ({ value = [], onChange, disabled, picture }: FieldProps<Zones> & { readonly picture: string | undefined }) => {
  const [draft, setDraft] = useState<Zones[number]>([])
  const close = () => {
    onChange([...value, draft])
    setDraft([])
  }
  return (
    <div>
      <MarkedPicture address={picture} about="摄像机画面和已画的区域" none="摄像机此刻没有画面，可以先在空白画面上画，有画面后再核对" zones={value} draft={draft} {...(disabled || value.length >= MOST ? {} : { onPress: (at) => setDraft([...draft, at]) })} />
      <div className="vi-tools">
        <Button disabled={draft.length < 3} onClick={close}>完成这块区域</Button>
        <Button disabled={draft.length === 0} onClick={() => setDraft(draft.slice(0, -1))}>撤销一个角</Button>
        <Button disabled={disabled || value.length >= MOST} onClick={() => onChange([...value, WHOLE])}>整个画面</Button>
        {value.map((_, nth) => <Button key={nth} kind="quiet" icon="close" onClick={() => onChange(value.filter((__, place) => place !== nth))}>去掉第 {nth + 1} 块</Button>)}
        <span className="al-clause" role="status">{draft.length === 0 ? `已画 ${value.length} 块。在画面上依次点出各个角；人员按脚下位置判断` : `正在画：${draft.length} 个角${draft.length < 3 ? '，至少三个' : ''}`}</span>
      </div>
    </div>
  )
}
