import type { Calendar } from './calendar-schema.ts'

export const CN_2026: Calendar = {
  year: 2026,
  status: 'announced',
  source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03', statutory: ['2026-01-01'], makeUp: ['2026-01-04'] },
    {
      name: '春节', from: '2026-02-15', to: '2026-02-23',
      statutory: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'], makeUp: ['2026-02-14', '2026-02-28'],
    },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06', statutory: ['2026-04-05'], makeUp: [] },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05', statutory: ['2026-05-01', '2026-05-02'], makeUp: ['2026-05-09'] },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21', statutory: ['2026-06-19'], makeUp: [] },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27', statutory: ['2026-09-25'], makeUp: [] },
    {
      name: '国庆节', from: '2026-10-01', to: '2026-10-07',
      statutory: ['2026-10-01', '2026-10-02', '2026-10-03'], makeUp: ['2026-09-20', '2026-10-10'],
    },
  ],
}
