import { type FieldWords, wordFor } from '@anlan/platform/ui/form/check-form'

/** What is wrong with a field, beside it. */
export const Said = ({ said, path }: { readonly said: FieldWords; readonly path: string }) => {
  const word = wordFor(said, path)
  return word === undefined ? null : (
    <p className="al-wrong" role="alert">
      {word.message}
      {word.clause === undefined ? null : <span className="al-clause">（{word.clause}）</span>}
    </p>
  )
}
