import { useState } from 'react'
import { plantNow } from '@anlan/platform/ui/clock'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { useKeepFile } from '@anlan/platform/ui/keep-file'
import { newId } from '@anlan/platform/ui/new-id'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import { shrinkPhoto } from '@anlan/platform/ui/shrink-photo'
import { giveSign } from '../../contract/sign.ts'
import { phoneFix } from './phone-fix.ts'

/** The moment of pressing, by the phone's own clock: a sign that waits for a network is still of then. */
export const pressed = () => ({ id: newId(), at: plantNow() + deviceClockOffset.get(), deviceClockOffset: deviceClockOffset.get() })

/** One's own sign, through the outbox. `said`: what became of it, in words. */
export const useGiveSign = () => {
  const submit = useSubmit(giveSign, { offline: true, formKey: 'give-sign' })
  const keepFile = useKeepFile()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly words: string; readonly wrong: boolean } | undefined>(undefined)
  const send = async (input: Parameters<typeof submit.send>[0]): Promise<void> => {
    setSaid(undefined)
    const outcome = await submit.send(input)
    if (outcome === undefined) return
    navigator.vibrate?.(80)
    setSaid({ wrong: false, words: outcome.kept ? '已保存在手机上，联网后自动发出，按现在的时间登记' : `已报平安${outcome.output.place === '' ? '' : `：${outcome.output.place}`}` })
  }
  return {
    busy: busy || submit.sending,
    said,
    refusal: submit.refusal,
    scan: (code: string) => send({ ...pressed(), code }),
    shoot: async (file: File): Promise<void> => {
      const when = pressed()
      setBusy(true)
      try {
        const [small, fix] = await Promise.all([shrinkPhoto(file), phoneFix()])
        const kept = small.accepted ? await keepFile(small.value, '报平安.jpg') : small
        if (!kept.accepted) return setSaid({ wrong: true, words: kept.refusal.message })
        await send({ ...when, photos: [kept.value], ...(fix === undefined ? {} : { fix }) })
      } catch {
        setSaid({ wrong: true, words: '照片没有存上，请再拍一次，或扫位置码' })
      } finally {
        setBusy(false)
      }
    },
  }
}
