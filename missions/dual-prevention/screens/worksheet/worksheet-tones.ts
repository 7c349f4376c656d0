import type { Worksheet } from '../../contract/worksheet.ts'

export const WORKSHEET_TONES = { drafting: 'open', submitted: 'open', approved: 'open', applied: 'done' } as const satisfies Record<Worksheet['state'], string>
