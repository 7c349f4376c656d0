import type { LivePerson } from '../../contract/live.ts'
import { ClassMark } from '../class-mark.tsx'
import { placeWords } from '../live-words.ts'
import { silentNow } from '../signs/silent-words.ts'
import { firstPeople } from './first-people.ts'

const MOST = 30

interface PeopleListProps {
  readonly title: string
  readonly people: readonly LivePerson[]
  readonly now: number
  readonly nameOf: (fence: string) => string | undefined
  readonly onChoose?: (person: LivePerson) => void
}

/** People by name, the silent first; the way to them without a mouse. */
export const PeopleList = ({ title, people, now, nameOf, onChoose }: PeopleListProps) => {
  return (
    <section aria-label={title}>
      <h2>
        {title} {people.length.toLocaleString('zh-CN')} 人
      </h2>
      <ul className="po-list">
        {firstPeople(people, MOST).map((person) => {
          const body = (
            <>
              <ClassMark of={person.carrier.class} silent={person.silent} />
              <span className="po-words">
                <strong>{person.carrier.name}</strong>
                <small>{[person.carrier.postName, `${person.silent && person.answer !== 'answered' ? '最后在' : ''}${placeWords(person, nameOf)}`].filter(Boolean).join(' · ')}</small>
              </span>
              {person.silent ? <span className="po-lasting">{silentNow(person, now)}</span> : null}
            </>
          )
          return (
            <li key={person.carrier.person}>
              {onChoose === undefined ? <div className="po-row">{body}</div> : (
                <button type="button" className="po-row" onClick={() => onChoose(person)}>
                  {body}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {people.length > MOST ? <p className="al-clause po-nothing">还有 {people.length - MOST} 人没有列出，请输入姓名或缩小筛选</p> : null}
    </section>
  )
}
