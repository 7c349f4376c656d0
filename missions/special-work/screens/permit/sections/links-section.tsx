import { pointStates } from '@anlan/plant/contract/reading'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import type { Found } from '../found.ts'
import { LevelMark } from '../level-mark.tsx'
import { stateOf } from '../permit-words.ts'

/** 关联作业票, and the points that watch its air as they stand now. */
export const LinksSection = ({ found: { permit, links } }: { readonly found: Found }) => {
  const { points } = permit.request
  const now = useQueryOf(pointStates, { points }, { skip: points.length === 0, every: 15_000 }).value?.points ?? []
  return (
    <Section title="关联作业票和监测点">
      {links.length === 0 ? <p className="al-none">没有关联的作业票</p> : <ul className="swd-rows">{links.map(({ id, number, kind, level, state }) => <li key={id}><GoTo to={`/special-work/permits/${id}`}>{number}</GoTo><LevelMark kind={kind} level={level} named /><StateTag {...stateOf(state)} /></li>)}</ul>}
      {now.length === 0 ? null : <ul className="swd-rows">{now.map(({ point, name, tag, value, unit, at, condition }) => <li key={point}><GoTo to={`/plant/points/${point}`}>{name}（{tag}）</GoTo><span>{value === null ? '没有数据' : `${value} ${unit}`}</span>{condition === null ? null : <strong>{condition === 'silent' ? '数据中断' : condition === 'fault' ? '故障' : '报警'}</strong>}<span className="al-clause"><When at={at} /></span></li>)}</ul>}
    </Section>
  )
}
