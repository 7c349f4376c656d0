import type { Hold } from '../contract/hold.ts'

/** 停止作业 that binds a work: of its area, or of the whole enterprise. */
export const holdsFor = (area: string, holds: readonly Hold[]): Hold[] => holds.filter((it) => it.endedAt === null && (it.area === null || it.area === area))
export const holdWords = ({ area, reason }: Pick<Hold, 'area' | 'reason'>): string => `${reason}（${area ?? '全厂'}）`
