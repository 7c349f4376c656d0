/** Text that the database can keep: a NUL and half a surrogate pair cannot be kept, so they are shown by a sign. */
export const plain = (text: string): string => text.toWellFormed().replaceAll('\0', '␀')
