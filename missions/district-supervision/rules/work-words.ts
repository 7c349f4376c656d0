import { WORK_KINDS, WORK_LEVELS, type WorkKind } from '@anlan/standards/special-work/kinds'

/** 一级动火作业; the kind alone where it has no levels. */
export const workWords = ({ kind, level }: { readonly kind: WorkKind; readonly level: string | null }): string => {
  const title = level === null ? undefined : (WORK_LEVELS as Readonly<Partial<Record<WorkKind, Readonly<Record<string, string>>>>>)[kind]?.[level]
  return title === undefined ? WORK_KINDS[kind] : `${title}${WORK_KINDS[kind]}`
}
