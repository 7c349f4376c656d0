import { asText, field, type Field, type FieldOptions, textual, widthOf } from './field.ts'
import { pdfFault, readPhoto } from './photo.ts'

/** What the fields that every row has are called in AQ 3064.2 Annex A: dates where part 1 has times. */
export const WORK_NAMES = { id: 'ID', companyCode: 'COMPANY_CODE', deleted: 'DELETED', createDate: 'CREATE_DATE', createBy: 'CREATE_BY', updateDate: 'UPDATE_DATE', updateBy: 'UPDATE_BY' } as const
/** And in the park's form. */
export const PARK_NAMES = { id: 'uuid', companyCode: 'companyCode', deleted: 'deleted', createDate: 'createDate', createBy: 'createBy', updateDate: 'updateDate', updateBy: 'updateBy' } as const

export const YES = { 0: '否', 1: '是' } as const
/** Table A.2. */
export const TYPES = {
  '01': '特级动火', '02': '一级动火', '03': '二级动火', 10: '临时用电', 21: 'Ⅰ级高处', 22: 'Ⅱ级高处', 23: 'Ⅲ级高处', 24: 'Ⅳ级高处', 30: '动土', 40: '断路', 50: '盲板抽堵', 61: '一级吊装', 62: '二级吊装', 63: '三级吊装', 70: '受限空间',
} as const
export const STATES = { 0: '未签发', 1: '已签发', 2: '作业中', 3: '已验收', 4: '作废', 5: '撤销', 6: '暂停' } as const
/** Table A.4. */
export const ALARMS = {
  '01': '作业前未分析', '02': '分析至作业超时', '03': '中断超时未复测', '04': '二级动火跨日未测', '05': '受限空间记录超时', 10: '作业票超时', 20: '抽堵共用一票', 30: '审批人不在现场', 31: '监护人离岗',
  40: '节假日未升级', 41: '公休日未升级', 42: '夜间未升级', 43: '重大活动未升级', 50: '无证', 51: '证书过期', 52: '人证不符', 60: '未办票', 61: '关联票未办全', 62: '票未关联', 70: '未交底', 80: '未风险分析', 90: '措施未确认',
} as const

/** Several, with an English comma between them, none of them empty. */
export const names = (name: string, title: string, most: number, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'text',
    stored: asText,
    fault: textual((value) => {
      if (value.split(',').some((one) => one.trim() === '')) return '多个时用英文逗号隔开，不得有空项'
      if (/[，、]/u.test(value)) return '多个时用英文逗号隔开，不要用中文逗号或顿号'
      return widthOf(value) > most ? `长度 ${widthOf(value)} 超过 ${most}（一个汉字计 2）` : undefined
    }),
  })

export const amount = (name: string, title: string, least: number, most: number, options: FieldOptions = {}): Field =>
  field(name, title, options, { kind: 'degrees', stored: Number, fault: (value) => (typeof value === 'number' && value >= least && value <= most ? undefined : `应为 ${least} 至 ${most} 的 JSON 数字`) })

/** Stored as the digest of its bytes, which lie where photos do. */
export const pdf = (name: string, title: string, options: FieldOptions = {}): Field =>
  field(name, title, options, { kind: 'pdf', stored: (value) => readPhoto(String(value)).digest, fault: textual(pdfFault) })

/** Types of work in one text: a plan may hold several. */
export const typesFault = (value: unknown): string | undefined => (String(value).split(',').every((one) => Object.hasOwn(TYPES, one)) ? undefined : '应为表 A.2 的作业类型代码，多种用英文逗号隔开')
