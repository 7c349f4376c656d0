import { useMemo } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import { silencesOf, spotAt, stretchesOf, type Track } from './track-at.ts'
import { inkOf } from './track-inks.ts'

/** Whose lines are shown, how far they went, and on which floor they are at the clock's moment. */
export const TrackPeople = ({ tracks, at }: { readonly tracks: readonly Track[]; readonly at: number }) => {
  const ways = useMemo(() => tracks.map((track) => stretchesOf(track)), [tracks])
  return (
    <>
      <h2>人员 {tracks.length} 人</h2>
      <ul className="po-list">
        {tracks.map((track, place) => {
          const spot = spotAt(ways[place] ?? [], at)
          return (
            <li key={track.person} className="po-row">
              <svg width="28" height="8" aria-hidden="true"><path d="M0 4H28" stroke={inkOf(place).ink} strokeWidth="3" strokeDasharray={inkOf(place).dots.map((it) => it * 2).join(' ')} /></svg>
              <span className="po-words">
                <strong>{track.name}</strong>
                <small>{track.spans.length === 0 ? '没有轨迹' : `走了约 ${Math.round(track.metres).toLocaleString('zh-CN')} 米，中断 ${silencesOf(track)} 次`}</small>
                {spot === undefined ? null : <small>此刻{spot.silentSince === null ? '' : '最后'}在{spot.plan} {spot.floor} 层</small>}
                <small><GoTo to={`/video/follow/${track.person}`}>此刻附近摄像机</GoTo></small>
              </span>
            </li>
          )
        })}
      </ul>
      <p className="al-clause po-nothing">实线是收到的位置；细虚线两头之间没有信号，怎么走的不知道；空心点是最后位置。</p>
    </>
  )
}
