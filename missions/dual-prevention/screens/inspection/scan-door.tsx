import './phone-site.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { useMyRounds } from './use-my-rounds.ts'

/** Two ways into the shift besides the list: the code in front of me, and the route that I walk. */
export const ScanDoor = () => {
  const { answer } = useMyRounds()
  const rounds = answer.value?.runs.length ?? 0
  return (
    <nav className="phone-doors" aria-label="扫码和巡检">
      <GoTo to="/dual-prevention/scan">
        <Icon name="scan" size={28} />
        扫巡检点
      </GoTo>
      {rounds === 0 ? null : (
        <GoTo to="/dual-prevention/my-rounds">
          <Icon name="area" size={28} />
          巡检路线 {rounds}
        </GoTo>
      )}
    </nav>
  )
}
