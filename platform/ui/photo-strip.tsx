import type { Id } from '@anlan/kernel/id'
import { fileAddress, thumbnailAddress } from './file-link.ts'
import { useHere } from './here.ts'

/** Thumbnails of stored photos; a press opens the photo. */
export const PhotoStrip = ({ photos, title = '照片' }: { readonly photos: readonly Id[]; readonly title?: string }) => {
  const { org } = useHere()
  if (photos.length === 0) return <span className="al-none">无{title}</span>
  return (
    <div className="al-thumbs">
      {photos.map((id, place) => (
        <a key={id} className="al-thumb" href={fileAddress(org.id, id)} target="_blank" rel="noreferrer">
          <img src={thumbnailAddress(org.id, id)} alt={`${title} ${place + 1}`} loading="lazy" decoding="async" width={72} height={72} />
        </a>
      ))}
    </div>
  )
}
