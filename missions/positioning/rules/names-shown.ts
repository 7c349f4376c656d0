const SHOWN = 8

/** 王芳、李强 等 9 人: no more than eight by name. */
export const namesShown = (names: readonly string[]): string => (names.length <= SHOWN ? names.join('、') : `${names.slice(0, SHOWN).join('、')} 等 ${names.length} 人`)
