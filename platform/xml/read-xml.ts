import { SaxesParser } from 'saxes'

/** An element by its local name: the prefix of a namespace tells nothing that we ask. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own text, without that of its children. */
  readonly text: string
  readonly children: readonly Element[]
}
interface Open extends Element {
  text: string
  readonly children: Open[]
}
/** Deeper, or more, is no message of a device. */
const [DEEPEST, MOST] = [40, 20_000]
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The root of a document; undefined for what is not well-formed, has a document type (entities that grow), or is too large. */
export const readXml = (text: string): Element | undefined => {
  const parser = new SaxesParser()
  const path: Open[] = []
  let [root, broken, count]: [Open | undefined, boolean, number] = [undefined, false, 0]
  const spoil = (): void => void (broken = true)
  parser.on('error', spoil)
  parser.on('doctype', spoil)
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (path.length >= DEEPEST || count > MOST) return spoil()
    const own: Open = { name: localName(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [localName(key), String(value)])), text: '', children: [] }
    path.at(-1)?.children.push(own)
    root ??= own
    path.push(own)
    return undefined
  })
  const say = (words: string): void => {
    const here = path.at(-1)
    if (here !== undefined) here.text += words
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.on('closetag', () => {
    const done = path.pop()
    if (done !== undefined) done.text = done.text.trim()
  })
  try {
    parser.write(text).close()
  } catch {
    return undefined
  }
  return broken ? undefined : root
}

export const childOf = (element: Element | undefined, ...names: readonly string[]): Element | undefined => names.reduce<Element | undefined>((here, name) => here?.children.find((it) => it.name === name), element)
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((it) => it.name === name) ?? []
/** Text of what lies at the end of `names`; empty where there is none. */
export const textOf = (element: Element | undefined, ...names: readonly string[]): string => childOf(element, ...names)?.text ?? ''
/** Every element of that name, however deep. */
export const everyElement = (element: Element | undefined, name: string): Element[] => (element === undefined ? [] : [...(element.name === name ? [element] : []), ...element.children.flatMap((it) => everyElement(it, name))])
