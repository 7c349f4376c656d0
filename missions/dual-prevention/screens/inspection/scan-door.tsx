import './phone-site.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { useMyRounds } from './use-my-rounds.ts'

/** Two ways into the shift besides the list: the code in front of me, and the route that I walk. */
export const ScanDoor = () => {
  const { answer } = useMyRounds()
  const now = usePlantNow()
  // Those of later stand behind the door; the number is what can be walked now.
  const rounds = answer.value?.runs.length ?? 0
  const running = answer.value?.runs.filter(({ startAt }) => startAt <= now).length ?? 0
  return (
    <nav className="phone-doors" aria-label="扫码和巡检">
      <GoTo to="/dual-prevention/scan">
        <Icon name="scan" size={28} />
        扫巡检点
      </GoTo>
      {rounds === 0 ? null : (
        <GoTo to="/dual-prevention/my-rounds">
          <Icon name="area" size={28} />
          巡检路线{running === 0 ? '' : ` ${running}`}
        </GoTo>
      )}
    </nav>
  )
}
