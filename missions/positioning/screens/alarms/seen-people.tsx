import { PERSON_CLASSES } from '../../contract/fence.ts'
import type { SeenPerson, Snapshot } from '../../contract/positioning-alarm.ts'
import { ClassMark } from '../class-mark.tsx'
import { floorWords } from '../live-words.ts'

interface SeenPeopleProps {
  readonly snapshot: Snapshot
  readonly chosen: string | undefined
  readonly onChoose: (person: string | undefined) => void
}

const placeOf = ({ plan, x, y, floor, silent }: SeenPerson): string => (plan === null ? '不知道在哪里' : `东 ${Math.round(x)} 米，北 ${Math.round(y)} 米，${floorWords(floor)}${silent ? '（失联，最后位置）' : ''}`)

/** Who they were: those with a number are on the map by it. A press points somebody out. */
export const SeenPeople = ({ snapshot, chosen, onChoose }: SeenPeopleProps) => (
  <div className="po-seen">
    <h3>当事人员 {snapshot.people.length} 人</h3>
    <ol>
      {snapshot.people.map((person, place) => <Seen key={person.id} person={person} mark={`${place + 1}`} chosen={person.id === chosen} onChoose={onChoose} />)}
    </ol>
    <h3>
      周围 {snapshot.nearMetres} 米内 {snapshot.nearCount} 人
      {snapshot.nearCount > snapshot.near.length ? `，列出最近的 ${snapshot.near.length} 人` : ''}
    </h3>
    {snapshot.near.length === 0 ? <p className="al-none">没有其他人员</p> : (
      <ol>
        {snapshot.near.map((person) => <Seen key={person.id} person={person} mark="" chosen={person.id === chosen} onChoose={onChoose} />)}
      </ol>
    )}
  </div>
)

const Seen = ({ person, mark, chosen, onChoose }: { readonly person: SeenPerson; readonly mark: string; readonly chosen: boolean; readonly onChoose: SeenPeopleProps['onChoose'] }) => (
  <li>
    <button type="button" className="po-row" aria-pressed={chosen} onClick={() => onChoose(chosen ? undefined : person.id)}>
      {mark === '' ? <ClassMark of={person.class} silent={person.silent} /> : <b className="po-seen-number">{mark}</b>}
      <span className="po-words">
        <strong>{person.name}</strong>
        <small>{[PERSON_CLASSES[person.class], person.department, person.post].filter(Boolean).join(' · ')}</small>
        <small>{placeOf(person)}</small>
      </span>
    </button>
  </li>
)
