import { createContext, useCallback, useContext } from 'react'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { useHere } from './here.ts'
import { uploadFile, type UploadOptions } from './upload-file.ts'

/** Whether the files of a form go to the server at once, or wait on the phone for the outbox. */
export const KeepFilesHere = createContext(false)

export type KeepFile = (file: Blob, name: string, options?: UploadOptions) => Promise<Decision<Id>>

/** Puts a file where the form wants it. The id stands in the form's input; the outbox changes those that waited here. */
export const useKeepFile = (): KeepFile => {
  const { org, session } = useHere()
  const here = useContext(KeepFilesHere)
  return useCallback<KeepFile>(
    async (file, name, options) => {
      if (here) {
        const { keepPhoto } = await import('./phone/photo-store.ts')
        return accept(await keepPhoto({ account: session.account.id, org: org.id, blob: file, name }))
      }
      const stored = await uploadFile(org.id, file, name, options)
      return stored.accepted ? accept(stored.value.id) : stored
    },
    [here, org.id, session.account.id],
  )
}
