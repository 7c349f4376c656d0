import { type PersonClass, PERSON_CLASSES, type Who } from '../../contract/fence.ts'
import { ManyPick } from '../many-pick.tsx'
import { usePersonOptions, usePostOptions } from '../people-options.ts'

interface WhoFieldsProps {
  readonly title: string
  readonly help: string
  readonly value: Who
  readonly onChange: (value: Who) => void
}

const CLASSES = Object.keys(PERSON_CLASSES) as PersonClass[]
const MOST = 50

/** Whom a rule speaks of: classes, posts, named persons. */
export const WhoFields = ({ title, help, value, onChange }: WhoFieldsProps) => {
  const [persons, posts] = [usePersonOptions(), usePostOptions()]
  return (
    <fieldset className="po-who">
      <legend>{title}</legend>
      <p className="al-clause">{help}</p>
      <span className="al-choices">
        {CLASSES.map((it) => (
          <label key={it} className="al-choice">
            <input type="checkbox" className="al-check" checked={value.classes.includes(it)} onChange={(event) => onChange({ ...value, classes: event.target.checked ? [...value.classes, it] : value.classes.filter((one) => one !== it) })} />
            {PERSON_CLASSES[it]}
          </label>
        ))}
      </span>
      <ManyPick title="岗位" options={posts} value={value.posts} most={MOST} onChange={(next) => onChange({ ...value, posts: next })} />
      <ManyPick title="指定人员" options={persons} value={value.persons} most={MOST} onChange={(next) => onChange({ ...value, persons: next })} />
    </fieldset>
  )
}
