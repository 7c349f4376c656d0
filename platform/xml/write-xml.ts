const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Written as text or attribute; what XML 1.0 has no sign for is left out. */
export const xmlText = (text: string): string => [...text].filter((it) => it >= ' ' || it === '\n' || it === '\t').join('').replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

/** Elements of text, in their order; what is undefined is left out. */
export const xmlFields = (fields: Readonly<Record<string, string | number | undefined>>): string => Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`<${name}>${xmlText(String(value))}</${name}>\r\n`])).join('')
