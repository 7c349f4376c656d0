import type { Role } from '@anlan/kernel/role'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, StateTag } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { JUDGED_KINDS, type JudgedKind } from '@anlan/positioning/contract/judged'
import { FEED_CONDITIONS, listPositionFeeds } from '../contract/position-feed.ts'
import { GEOMETRIES, setPositioningWire, WIRE_SHAPES } from '../contract/positioning-wire.ts'
import type { Receiver } from '../contract/receiver.ts'
import { FEED_TONES, feedAdvice } from './position-words.ts'

const KINDS = Object.keys(JUDGED_KINDS) as JudgedKind[]

/** How live positions go to a receiver, and how positioning is written for it. */
export const PositionFeed = ({ receiver, roles }: { readonly receiver: Receiver; readonly roles: readonly Role[] }) => {
  const found = useQueryOf(listPositionFeeds, {}, { every: 5_000 }).value
  const feed = found?.feeds.find((it) => it.receiver === receiver.id)
  if (found === undefined || feed === undefined) return null
  const { wire, condition } = feed
  const advice = feedAdvice(feed)
  const codes = Object.fromEntries(KINDS.map((kind) => [kind, wire.alarmTypes[kind] ?? '']))
  const byCity = (input: Readonly<Record<string, unknown>>): boolean => input['shape'] === 'yantai'
  return (
    <div className="ex-reconciliation">
      <header className="ex-feed-head">
        <h3>人员定位</h3>
        <StateTag words={FEED_CONDITIONS[condition]} tone={FEED_TONES[condition]} />
      </header>
      {advice === undefined ? null : <Note tone={condition === 'well' ? 'news' : 'refusal'}>{advice}</Note>}
      <Facts
        facts={[
          { title: '最近一次报送位置', value: <When at={feed.lastSentAt} />, clause: `每 ${found.everySeconds} 秒，AQ 3064.3-2025 8.2` },
          { title: '该次人数', value: feed.refused === 0 ? `${feed.taken} 人` : `${feed.taken} 人，另有 ${feed.refused} 人被拒收` },
          { title: '报送格式', value: `${WIRE_SHAPES[wire.shape]}（待核）` },
          { title: wire.shape === 'aq3064' ? '区域坐标的写法' : '报警代码', value: wire.shape === 'aq3064' ? `${GEOMETRIES[wire.geometry]}（待核）` : `${Object.keys(wire.alarmTypes).length} 种报警有代码（待核）` },
        ]}
      />
      {setPositioningWire.may.some((role) => roles.includes(role)) ? (
        <ActionButtons
          actions={[
            {
              title: '选择报送格式',
              form: (close) => (
                <SchemaForm
                  command={setPositioningWire}
                  formKey={`wire-${receiver.id}`}
                  fixed={{ id: receiver.id, version: receiver.version }}
                  initial={{ shape: wire.shape, geometry: wire.geometry, ...codes } as never}
                  fields={{
                    geometry: { when: (input) => !byCity(input) },
                    ...Object.fromEntries(KINDS.map((kind) => [kind, { when: byCity }])),
                  }}
                  submit="保存"
                  confirm={{ title: '选择报送格式', tells: [receiver.name], body: '人员定位的全部记录按新的格式重新报送一遍，接收方不会重复。报警代码留空的种类不报送。' }}
                  onDone={close}
                />
              ),
            },
          ]}
        />
      ) : null}
    </div>
  )
}
