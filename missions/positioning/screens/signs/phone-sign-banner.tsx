import './signs.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { mySign } from '../../contract/sign.ts'

/** Says on every page of the phone that a sign is awaited; where it is given it would only be said twice. */
export const Slot = () => {
  const mine = useQueryOf(mySign, {}, { every: 30_000 }).value?.mine
  if (mine == null || mine.state === 'answered' || location.pathname.includes('/positioning/sign')) return null
  return (
    <GoTo to="/positioning/sign" className="po-sign-banner">
      <Icon name="bell" size={20} />
      <span>您的定位终端失联，请报平安</span>
      <Icon name="next" size={20} />
    </GoTo>
  )
}
