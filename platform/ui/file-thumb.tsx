import { useContext, useEffect, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { thumbnailAddress } from './file-link.ts'
import { useHere } from './here.ts'
import { KeepFilesHere } from './keep-file.ts'

/** A picture by its file id, whether it is on the server or still waits on this phone. */
export const FileThumb = ({ id, words }: { readonly id: Id; readonly words: string }) => {
  const { org } = useHere()
  const here = useContext(KeepFilesHere)
  const [address, setAddress] = useState<string | undefined>(here ? undefined : thumbnailAddress(org.id, id))
  useEffect(() => {
    if (!here) return
    let made: string | undefined
    let left = false
    void import('./phone/photo-store.ts')
      .then(({ findPhoto }) => findPhoto(id))
      .then((photo) => {
        if (left) return
        made = photo === undefined ? undefined : URL.createObjectURL(photo.blob)
        setAddress(made ?? thumbnailAddress(org.id, id))
      })
    return () => {
      left = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [here, id, org.id])
  return address === undefined ? <span className="al-hidden">{words}</span> : <img src={address} alt={words} />
}
