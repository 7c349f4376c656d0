import { Button } from '@anlan/platform/ui/button'
import { Facts } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { fullTime, timeWords } from '@anlan/platform/ui/time-words'
import { PERSON_CLASSES } from '../../contract/fence.ts'
import type { LivePerson } from '../../contract/live.ts'
import { ClassMark } from '../class-mark.tsx'
import { batteryWords, floorWords } from '../live-words.ts'
import { silentStory } from '../signs/silent-words.ts'

interface PersonCardProps {
  readonly person: LivePerson
  readonly now: number
  /** 工种, by the certificates that hold. */
  readonly works: readonly string[]
  readonly nameOf: (fence: string) => string | undefined
  /** Whether this account may look at tracks. */
  readonly tracks: boolean
  readonly following: boolean
  /** The map goes with them, or no longer. */
  readonly onFollow: (follows: boolean) => void
  readonly onClose: () => void
}

/** One person: who, heard when, where, and the way to their track. */
export const PersonCard = ({ person, now, works, nameOf, tracks, following, onFollow, onClose }: PersonCardProps) => {
  const { carrier, card, battery, at, silent, plan, floor, x, y, fences } = person
  return (
    <section className="po-card" aria-label={carrier.name}>
      <header>
        <h2>
          <ClassMark of={carrier.class} silent={silent} /> {carrier.name}
        </h2>
        <Button kind="quiet" icon="close" aria-label="关闭" onClick={onClose} />
      </header>
      {silent ? <p className="po-silent">{silentStory(person, now)}。</p> : null}
      <Facts
        facts={[
          { title: '类别', value: PERSON_CLASSES[carrier.class] },
          { title: '部门', value: carrier.departmentName },
          { title: '岗位', value: carrier.postName },
          { title: '工种', value: works.join('、') },
          { title: '终端编号', value: card },
          { title: '电量', value: batteryWords(battery) },
          { title: '最后定位', value: <span title={fullTime(at)}>{timeWords(at, now)}</span> },
          { title: '位置', value: [plan, floorWords(floor), `东 ${Math.round(x)} 米，北 ${Math.round(y)} 米`].filter((it) => it !== '').join('，') },
          { title: '所在围栏', value: fences.flatMap((id) => nameOf(id) ?? []).join('、') || '不在任何围栏内' },
        ]}
      />
      <div className="po-following">
        <Button aria-pressed={following} onClick={() => onFollow(!following)}>{following ? '正在跟随' : '跟随'}</Button>
        <GoTo to={`/video/follow/${carrier.person}`} className="al-button">看摄像机</GoTo>
        {tracks ? (
          <GoTo to={`/positioning/tracks?persons=${carrier.person}`} className="al-button">
            查看历史轨迹
          </GoTo>
        ) : null}
      </div>
    </section>
  )
}
