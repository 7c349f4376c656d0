import { useMemo, useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { type PersonClass, PERSON_CLASSES } from '../../contract/fence.ts'
import type { LivePerson } from '../../contract/live.ts'
import type { WorkType } from '../../contract/work-types.ts'
import { departmentsOf, floorsOf, postsOf } from '../filter-people.ts'
import { floorWords } from '../live-words.ts'
import type { Fence, Ground } from '../use-ground.ts'

export interface LiveFilterState {
  readonly plan?: string | undefined
  readonly floor?: string | undefined
  readonly class?: string | undefined
  readonly department?: string | undefined
  readonly post?: string | undefined
  /** 工种. */
  readonly work?: string | undefined
  readonly words?: string | undefined
  /** Of a temporary fence. */
  readonly fence?: string | undefined
  /** `off`: the plan without the map below it. */
  readonly base?: string | undefined
  /** `on`: base stations, gateways and beacons over it. */
  readonly devices?: string | undefined
}

interface ChooseProps {
  readonly title: string
  readonly all: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChange: (value: string | undefined) => void
}

const Choose = ({ title, all, value, options, onChange }: ChooseProps) => (
  <select className="al-input" aria-label={title} data-used={value !== undefined} value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}>
    <option value="">{all}</option>
    {options.map((it) => (
      <option key={it.value} value={it.value}>
        {it.words}
      </option>
    ))}
  </select>
)

interface LiveFiltersProps {
  readonly people: readonly LivePerson[]
  readonly now: number
  readonly works: readonly WorkType[]
  readonly plans: readonly Ground[]
  readonly plan: Ground
  readonly state: LiveFilterState
  /** Temporary fences in force: each stands for a permit or another passing work. */
  readonly passing: readonly Fence[]
  /** Whether there is a map below the plan. */
  readonly mapped: boolean
  readonly onChange: (changes: LiveFilterState) => void
}

const OFFER_EVERY = 5 * SECOND
const CLASSES = (Object.keys(PERSON_CLASSES) as PersonClass[]).map((value) => ({ value, words: PERSON_CLASSES[value] }))

/** Plan, floor, class, department, post, work type, passing work, layers, words; all in the address. */
export const LiveFilters = ({ people, now, works, plans, plan, state, passing, mapped, onChange }: LiveFiltersProps) => {
  // Who is new in a picture of thousands is in the lists a moment later.
  const [offered, setOffered] = useState({ at: 0, people })
  if (now - offered.at >= OFFER_EVERY) setOffered({ at: now, people })
  const { floors, departments, posts } = useMemo(() => ({ floors: floorsOf(offered.people, plan.name), departments: departmentsOf(offered.people), posts: postsOf(offered.people) }), [offered, plan.name])
  return (
    <div className="al-filters" role="search" aria-label="筛选人员">
      {plans.length < 2 ? null : (
        <select className="al-input" aria-label="平面图" value={plan.name} onChange={(event) => onChange({ plan: event.target.value, floor: undefined })}>
          {plans.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {floors.length < 2 ? null : (
        <span className="po-floors" role="group" aria-label="楼层">
          {[undefined, ...floors].map((floor) => (
            <button key={floor ?? 'all'} type="button" className="al-button" aria-pressed={state.floor === (floor === undefined ? undefined : String(floor))} onClick={() => onChange({ floor: floor === undefined ? undefined : String(floor) })}>
              {floor === undefined ? '全部楼层' : floorWords(floor)}
            </button>
          ))}
        </span>
      )}
      <Choose title="人员类别" all="全部类别" value={state.class} options={CLASSES} onChange={(value) => onChange({ class: value })} />
      <Choose title="部门" all="全部部门" value={state.department} options={departments} onChange={(value) => onChange({ department: value })} />
      <Choose title="岗位" all="全部岗位" value={state.post} options={posts} onChange={(value) => onChange({ post: value })} />
      {works.length === 0 && state.work === undefined ? null : <Choose title="工种" all="全部工种" value={state.work} options={works.map(({ work }) => ({ value: work, words: work }))} onChange={(value) => onChange({ work: value })} />}
      {passing.length === 0 && state.fence === undefined ? null : <Choose title="临时作业区" all="全部临时作业区" value={state.fence} options={passing.map(({ id, data }) => ({ value: id, words: data.name }))} onChange={(value) => onChange({ fence: value })} />}
      {mapped ? <button type="button" className="al-button" aria-pressed={state.base !== 'off'} onClick={() => onChange({ base: state.base === 'off' ? undefined : 'off' })}>底图</button> : null}
      <button type="button" className="al-button" aria-pressed={state.devices === 'on'} onClick={() => onChange({ devices: state.devices === 'on' ? undefined : 'on' })}>基站</button>
      <input className="al-input" type="search" aria-label="姓名、终端编号" placeholder="姓名、终端编号" value={state.words ?? ''} onChange={(event) => onChange({ words: event.target.value || undefined })} />
    </div>
  )
}
