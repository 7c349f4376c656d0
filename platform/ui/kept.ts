/** What the browser keeps by name. A full or forbidden store is no reason to fail: the page then only forgets. */
export const readKept = <Value>(key: string): Value | undefined => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Value)
  } catch {
    return undefined
  }
}

/** @returns whether it was kept */
export const keep = (key: string, value: unknown): boolean => {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
