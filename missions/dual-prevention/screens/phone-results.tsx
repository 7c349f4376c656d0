import { Icon, type IconName } from '@anlan/platform/ui/icon'
import type { PhoneForm } from './phone-form.ts'

const ICONS: Readonly<Record<string, IconName>> = { '0': 'check', '1': 'danger', '3': 'more' }

/** The three answers, big enough for a glove. */
export const PhoneResults = ({ form }: { readonly form: PhoneForm }) => {
  const { title, options } = form.field('result')
  const word = form.word('result')
  return (
    <fieldset className="phone-results" disabled={form.sending}>
      <legend>{title}</legend>
      {(options ?? []).map(({ value, words }) => (
        <label key={value}>
          <input type="radio" className="al-hidden" name="result" value={value} checked={form.input['result'] === value} onChange={() => form.put('result', value)} />
          <Icon name={ICONS[value] ?? 'check'} size={28} />
          {words}
        </label>
      ))}
      <div className="al-about" aria-live="polite">
        {word === undefined ? null : <p className="al-wrong">{word.message}</p>}
      </div>
    </fieldset>
  )
}
