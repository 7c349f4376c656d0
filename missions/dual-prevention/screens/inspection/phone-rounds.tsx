import '../phone-inspection.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { Due, When } from '@anlan/platform/ui/when'
import { useMyRounds } from './use-my-rounds.ts'

/** The routes that I have to walk, the nearest end first. */
export const Page = () => {
  const { answer, isWaiting } = useMyRounds()
  const now = usePlantNow()
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ runs }) =>
          runs.length === 0 ? (
            <Empty title="没有要走的巡检路线" hint="到时间的巡检会自动出现在这里" />
          ) : (
            <section className="phone-dues" aria-label="巡检路线">
              <ul>
                {runs.map((run) => (
                  <li key={run.id}>
                    <GoTo to={`/dual-prevention/my-rounds/${run.id}`} className="phone-due" data-face={isWaiting(run.id) ? 'waiting' : now < run.startAt ? 'later' : 'now'}>
                      <strong>{run.name}</strong>
                      <span className="phone-due-place">{run.stops.length} 处：{run.stops.map(({ name }) => name).join('、')}</span>
                      <span className="phone-due-time">
                        <Icon name={isWaiting(run.id) ? 'upload' : 'clock'} size={20} />
                        {isWaiting(run.id) ? '已走完，待上传' : now < run.startAt ? <span><When at={run.startAt} /> 开始</span> : <Due at={run.endAt} />}
                      </span>
                      <Icon name="next" size={24} />
                    </GoTo>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Shown>
    </PhonePage>
  )
}
