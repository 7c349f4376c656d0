import { useState } from 'react'
import type { Refusal } from '@anlan/kernel/decision'
import type { Fault } from '@anlan/kernel/fault'
import { useDraft } from '@anlan/platform/ui/form/use-draft'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { type Setting, saveSetting } from '../../contract/setting.ts'

export interface SettingForm {
  readonly value: Setting
  readonly put: (over: Partial<Setting>) => void
  readonly changed: boolean
  readonly save: () => Promise<boolean>
  readonly back: () => void
  readonly sending: boolean
  readonly refusal: Refusal | undefined
  readonly fault: Fault | undefined
}

/** The setting as a whole: it is saved in one piece, over the version that was seen. */
export const useSettingForm = (setting: Setting, version: number): SettingForm => {
  const command = useCommandOf(saveSetting)
  const [opened, setOpened] = useState(version)
  const draft = useDraft('special-work-setting', {}, undefined)
  const changed = Object.keys(draft.input).length > 0
  const value = { ...setting, ...draft.input } as Setting
  const put = (over: Partial<Setting>) => {
    if (!changed) setOpened(version)
    draft.change({ ...draft.input, ...over })
    command.reset()
  }
  const back = () => {
    draft.startAnew({})
    command.reset()
  }
  const save = async () => {
    const done = await command.send({ ...value, version: opened })
    if (done?.accepted !== true) return false
    draft.startAnew({})
    return true
  }
  return { value, put, changed, save, back, sending: command.sending, refusal: command.refusal, fault: command.fault }
}
