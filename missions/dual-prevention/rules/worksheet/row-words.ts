import type { SheetRow, WorksheetKind } from '../../contract/worksheet.ts'

const LONGEST = 500

/** What a row of each method asks for, in the words of its form. */
export const ROW_WORDS = {
  JHA: { sheet: '作业活动', subject: '作业步骤', hazard: '危害因素', consequence: '可能导致的后果' },
  SCL: { sheet: '设备设施', subject: '检查项目', hazard: '检查标准', consequence: '偏离标准可能导致的后果' },
} as const satisfies Record<WorksheetKind, Readonly<Record<'sheet' | 'subject' | 'hazard' | 'consequence', string>>>

/** The risk event that a row stands for. */
export const eventNameOf = (kind: WorksheetKind, { subject, hazard, consequence }: Pick<SheetRow, 'subject' | 'hazard' | 'consequence'>): string =>
  (kind === 'JHA' ? `${subject}：${hazard}，可能导致${consequence}` : `${subject}不符合“${hazard}”，可能导致${consequence}`).slice(0, LONGEST)
