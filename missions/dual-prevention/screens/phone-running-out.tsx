import './phone-inspection.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { useMyRounds } from './inspection/use-my-rounds.ts'
import { useSite } from './inspection/use-site.ts'
import { useMyDues } from './phone-my-dues.ts'
import { runningOut } from './phone-due-state.ts'

/**
 * Says on every page what runs out within half an hour. Standing on every page it also keeps the shift's dues,
 * rounds, places and points on the phone, so that they are there when the network is gone.
 */
export const Slot = () => {
  const { faced, now } = useMyDues()
  useSite()
  useMyRounds()
  const urgent = runningOut(faced, now)
  // Where the dues themselves stand it would only be said twice.
  if (urgent.length === 0 || location.pathname.includes('/dual-prevention/dues')) return null
  return (
    <GoTo to="/dual-prevention/dues" className="phone-urgent">
      <Icon name="clock" size={20} />
      {urgent.length} 项排查半小时内到期
      <Icon name="next" size={20} />
    </GoTo>
  )
}
