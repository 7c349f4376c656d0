import { code, type Fault, type Field, identity, type Row, stamp, text } from './field.ts'

export type TableName =
  | 'sec_security_risk_unit'
  | 'sec_security_risk_events'
  | 'sec_security_risk_control_measures'
  | 'sec_hidden_check_mission'
  | 'sec_hidden_check_record'
  | 'sec_hidden_danger_info'
  | 'sec_deactivated_maintenance_record'
  | 'sec_production_promise'
  | 'sec_device_run_status'
  | 'sec_production_promise_ticket'
  | 'aq3064_person'
  | 'aq3064_zone'
  | 'aq3064_person_alarm'
  | 'aq3064_zone_alarm'
  | 'aq3064_gathering'
  | 'sec_employee_file'
  | 'sec_employee_alarm_data'
  | 'aq3064_work_plan'
  | 'aq3064_work_ticket'
  | 'aq3064_work_ticket_file'
  | 'aq3064_work_alarm'
  | 'accept_ticket_activity'
  | 'accept_ticket_formal'
  | 'video_analysis_device'
  | 'video_analysis_status'
  | 'video_analysis_alarm'

export interface Parent {
  /** The field that names it; an empty one names nothing. */
  readonly field: string
  readonly table: TableName
  /** The field holds several, each of which names one by this. */
  readonly each?: string
  /** `alive`: a definition cannot hang on a deleted one. `known`: a fact of the past stays true when its plan was withdrawn. */
  readonly must: 'alive' | 'known'
}

/** What the fields that every row has are called on the wire; their columns are called as the first. */
export interface Names {
  readonly id: string
  readonly companyCode: string
  readonly deleted: string
  readonly createDate: string
  readonly createBy: string
  readonly updateDate: string
  readonly updateBy: string
}

const HUB: Names = { id: 'id', companyCode: 'companyCode', deleted: 'deleted', createDate: 'createDate', createBy: 'createBy', updateDate: 'updateDate', updateBy: 'updateBy' }

export interface Table {
  readonly name: TableName
  readonly title: string
  readonly names: Names
  /** The words a person reads first in a list of rows. */
  readonly headline: string
  readonly fields: readonly Field[]
  readonly parents: readonly Parent[]
  /** Rows that must be deleted before this one may be. */
  readonly children?: { readonly table: TableName; readonly field: string; readonly title: string }
  /** What fields owe to each other; asked only when each is right by itself. */
  readonly together?: (row: Row) => readonly Fault[]
}

const KEYS = ({ id, companyCode }: Names): Field[] => [identity(id, '主键', { column: 'id' }), text(companyCode, '企业编码', 9, { column: 'companyCode' })]

const TRACE = (names: Names): Field[] => [
  code(names.deleted, '删除状态', { 0: '正常', 1: '已删除' }, { column: 'deleted' }),
  stamp(names.createDate, '创建时间', { column: 'createDate' }),
  text(names.createBy, '创建人', 200, { column: 'createBy' }),
  stamp(names.updateDate, '最后修改时间', { column: 'updateDate' }),
  text(names.updateBy, '最后修改人', 200, { column: 'updateBy' }),
]

/** Every row begins with its keys and ends with who made and changed it. */
export const table = ({ names = HUB, own, ...it }: Omit<Table, 'fields' | 'names'> & { readonly own: readonly Field[]; readonly names?: Names }): Table => ({
  ...it,
  names,
  fields: [...KEYS(names), ...own, ...TRACE(names)],
})
