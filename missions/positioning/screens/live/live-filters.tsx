import { type PersonClass, PERSON_CLASSES } from '../../contract/fence.ts'
import type { LivePerson } from '../../contract/live.ts'
import { departmentsOf, floorsOf, postsOf } from '../filter-people.ts'
import { floorWords } from '../live-words.ts'
import type { Ground } from '../use-ground.ts'

export interface LiveFilterState {
  readonly plan?: string | undefined
  readonly floor?: string | undefined
  readonly class?: string | undefined
  readonly department?: string | undefined
  readonly post?: string | undefined
  readonly words?: string | undefined
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
  readonly plans: readonly Ground[]
  readonly plan: Ground
  readonly state: LiveFilterState
  readonly onChange: (changes: LiveFilterState) => void
}

const CLASSES = (Object.keys(PERSON_CLASSES) as PersonClass[]).map((value) => ({ value, words: PERSON_CLASSES[value] }))

/** Plan, floor, class, department, post, words; all in the address. */
export const LiveFilters = ({ people, plans, plan, state, onChange }: LiveFiltersProps) => {
  const floors = floorsOf(people, plan.name)
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
      <Choose title="部门" all="全部部门" value={state.department} options={departmentsOf(people)} onChange={(value) => onChange({ department: value })} />
      <Choose title="岗位" all="全部岗位" value={state.post} options={postsOf(people)} onChange={(value) => onChange({ post: value })} />
      <input className="al-input" type="search" aria-label="姓名、终端编号" placeholder="姓名、终端编号" value={state.words ?? ''} onChange={(event) => onChange({ words: event.target.value || undefined })} />
    </div>
  )
}
