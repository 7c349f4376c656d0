export interface Bar {
  readonly key: string
  readonly words: string
  /** Said of it in whole, for those who do not see it. */
  readonly about: string
  readonly values: readonly number[]
}

/** Columns beside one another, a few colours with words above them; more of them than fit are scrolled. */
export const Bars = ({ keys, bars }: { readonly keys: readonly string[]; readonly bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values))
  const thin = bars.length > 24
  return (
    <>
      <p className="po-bar-keys" aria-hidden="true">
        {keys.map((title, at) => <span key={title}><i data-at={at} />{title}</span>)}
      </p>
      <ul className="po-bars" data-thin={thin}>
        {bars.map(({ key, words, about, values }, place) => (
          <li key={key} title={about}>
            <span className="po-bar-value" aria-hidden="true">{values[0] === 0 ? '' : values[0]}</span>
            <span className="po-bar-columns" role="img" aria-label={about}>
              {values.map((value, at) => <i key={keys[at]} data-at={at} style={{ height: `${(value / most) * 100}%` }} />)}
            </span>
            <span className="po-bar-words" aria-hidden="true">{!thin || place % 5 === 0 ? words : ''}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
