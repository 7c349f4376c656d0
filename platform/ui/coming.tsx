import { type ComponentType, type ReactNode, useEffect, useState } from 'react'

/**
 * A component whose code comes when it is first shown, and is there at once after that. Not by Suspense: React keeps whatever
 * follows a fallback back for 300 ms, a sixth of the time that a slow phone has. What cannot be loaded is thrown, to the
 * boundary above; shown again, it is asked for again.
 */
export const coming = <Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ReactNode = null): ComponentType<Props> => {
  let known: ComponentType<Props> | undefined
  return function Coming(props: Props) {
    const [Here, setHere] = useState(() => known)
    useEffect(() => {
      let left = false
      const arrive = (found: () => ComponentType<Props>) => left || setHere(found)
      if (known === undefined)
        void load().then(
          (it) => arrive(() => (known = it)),
          (cause: unknown) =>
            arrive(() => {
              throw cause
            }),
        )
      return () => {
        left = true
      }
    }, [])
    return Here === undefined ? meanwhile : <Here {...props} />
  }
}

/** `coming` for whatever is declared with a `load` of its own: each declaration has one component, whoever shows it and however often. */
export const comingOf = <Declared extends object, Props extends object>(load: (it: Declared) => Promise<ComponentType<Props>>, meanwhile: ReactNode = null): ((it: Declared) => ComponentType<Props>) => {
  const made = new WeakMap<Declared, ComponentType<Props>>()
  return (it) => {
    const known = made.get(it) ?? coming(() => load(it), meanwhile)
    made.set(it, known)
    return known
  }
}
