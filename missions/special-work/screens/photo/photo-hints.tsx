import './photo.css'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { OVER } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import { photoHints } from '../../contract/photo-check.ts'
import { PhotoHintRow } from './photo-hint.tsx'

const RECOGNITION = { none: '识别服务未接入，只做了重复、清晰度和拍摄时间核对', 'not-photos': '识别服务只看摄像机画面，照片只做了重复、清晰度和拍摄时间核对' } as const

/** 照片核对: what the server noticed about the photos of a permit, those that nobody has checked first. Where there is no photo, nothing. */
export const PhotoHints = ({ permit, head, only = false }: { readonly permit: Permit; readonly head: 'h2' | 'h3'; /** Only where somebody has to look. */ readonly only?: boolean }) => {
  const { value } = useQueryOf(photoHints, { permit: permit.id })
  if (value === undefined || value.count === 0) return null
  const open = value.photos.filter(({ check }) => check?.genuine !== true)
  if (only && open.length === 0) return null
  const Head = head
  const waiting = value.count - value.looked
  return (
    <section className="al-section" aria-label="照片核对">
      <Head>照片核对{open.length === 0 ? '' : `（${open.length} 张待核对）`}</Head>
      <p className="al-clause">{value.count} 张照片{waiting > 0 ? `，${waiting} 张正在核对` : ''}，{value.photos.length === 0 ? '没有提示' : `${value.photos.length} 张有提示`}。{RECOGNITION[value.recognition]}。提示不代替人判断；照片重复使用的措施，须由提交人以外的人确认后才能签批</p>
      {value.photos.length === 0 ? null : <ul className="swp-hints">{value.photos.map((it) => <PhotoHintRow key={`${it.place}${it.photo}`} permit={permit.id} hinted={it} answers={!OVER.includes(permit.state)} />)}</ul>}
    </section>
  )
}
