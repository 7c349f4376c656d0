import './positioning.css'
import { Note } from '@anlan/platform/ui/states'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { silenceRegister } from '../contract/silence.ts'
import { useGrounds } from './use-ground.ts'

/** 报警静默: which alarms are not wanted for a while, where and why. */
export const Page = () => {
  const { fences } = useGrounds()
  return (
    <RegisterPage
      register={silenceRegister}
      title="报警静默"
      to="/positioning/silences"
      noun="条静默"
      fields={{ fence: { options: fences.map(({ data: { name } }) => ({ value: name, words: name })) } }}
      empty={{ title: '没有报警静默', hint: '停车检维修等期间，可按报警种类和区域设定静默时间，到时自动恢复' }}
    >
      <Note>一键报警任何时候都不静默。静默只在设定的时间内有效</Note>
    </RegisterPage>
  )
}
