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

export interface Parent {
  /** The field that names it; an empty one names nothing. */
  readonly field: string
  readonly table: TableName
  /** `alive`: a definition cannot hang on a deleted one. `known`: a fact of the past stays true when its plan was withdrawn. */
  readonly must: 'alive' | 'known'
}

export interface Table {
  readonly name: TableName
  readonly title: string
  /** The words a person reads first in a list of rows. */
  readonly headline: string
  readonly fields: readonly Field[]
  readonly parents: readonly Parent[]
  /** Rows that must be deleted before this one may be. */
  readonly children?: { readonly table: TableName; readonly field: string; readonly title: string }
  /** What fields owe to each other; asked only when each is right by itself. */
  readonly together?: (row: Row) => readonly Fault[]
}

const KEYS = (): Field[] => [identity('id', '主键'), text('companyCode', '企业编码', 9)]

const TRACE = (): Field[] => [
  code('deleted', '删除状态', { 0: '正常', 1: '已删除' }),
  stamp('createDate', '创建时间'),
  text('createBy', '创建人', 200),
  stamp('updateDate', '最后修改时间'),
  text('updateBy', '最后修改人', 200),
]

/** Every row begins with its keys and ends with who made and changed it. */
export const table = (it: Omit<Table, 'fields'> & { readonly own: readonly Field[] }): Table => ({
  ...it,
  fields: [...KEYS(), ...it.own, ...TRACE()],
})
