/** The four levels of risk and of alarm. 1 is the gravest. */
export type Level = 'red' | 'orange' | 'yellow' | 'blue'

/** Word, shape and fill; law colours stand for these and nothing else. */
export const LEVELS: Readonly<Record<Level, { readonly word: string; readonly fill: string; readonly ink: string; readonly shape: string }>> = {
  red: { word: '红', fill: '#cf1322', ink: '#ffffff', shape: 'M6 0 12 12H0Z' },
  orange: { word: '橙', fill: '#d46b08', ink: '#1f1300', shape: 'M6 0 12 6 6 12 0 6Z' },
  yellow: { word: '黄', fill: '#d4b106', ink: '#1f1a00', shape: 'M0 0H12V12H0Z' },
  blue: { word: '蓝', fill: '#1677ff', ink: '#00132e', shape: 'M6 0A6 6 0 1 0 6 12 6 6 0 1 0 6 0Z' },
}

const BY_NUMBER: readonly Level[] = ['red', 'orange', 'yellow', 'blue']

/** 1 红 · 2 橙 · 3 黄 · 4 蓝, as the exchange tables number them. */
export const levelOf = (number: number): Level | undefined => BY_NUMBER[number - 1]
