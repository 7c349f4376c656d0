import type { Calendar } from './calendar-schema.ts'

/** The days that the regulation fixes; the notice with swapped and make-up days is to be loaded when it is out. */
export const CN_2027: Calendar = {
  year: 2027,
  status: 'statutory-only',
  source: '全国年节及纪念日放假办法；2027年调休安排待公布后录入',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-01', statutory: ['2027-01-01'], makeUp: [] },
    {
      name: '春节', from: '2027-02-05', to: '2027-02-08',
      statutory: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], makeUp: [],
    },
    { name: '清明节', from: '2027-04-05', to: '2027-04-05', statutory: ['2027-04-05'], makeUp: [] },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-02', statutory: ['2027-05-01', '2027-05-02'], makeUp: [] },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09', statutory: ['2027-06-09'], makeUp: [] },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15', statutory: ['2027-09-15'], makeUp: [] },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-03', statutory: ['2027-10-01', '2027-10-02', '2027-10-03'], makeUp: [] },
  ],
}
