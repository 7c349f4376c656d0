import { code, mobile, text } from './field.ts'
import { AQ_NAMES, dayOf, papers } from './positioning-fields.ts'
import { table } from './table.ts'

/** AQ 3064.3-2025 table B.1. */
export const aqPerson = table({
  name: 'aq3064_person',
  title: '人员基础信息',
  names: AQ_NAMES,
  headline: 'PERSON_NAME',
  own: [
    text('COMPANY_NAME', '企业名称', 200),
    text('PERSON_NAME', '姓名', 50),
    papers('IDENTIFY_NUM', '证件号码'),
    code('PERSON_TYPE', '人员类别', { '01': '内部员工', '02': '承包商', '03': '外来人员' }),
    dayOf('BIRTHDAY', '出生日期'),
    code('GENDER', '性别', { 0: '女', 1: '男' }),
    text('POSITION_NAME', '岗位名称', 100),
    mobile('MOBILE_NUMBER', '手机号'),
    text('AFFILIATED_DEPARTMENT', '所属部门', 200),
  ],
  parents: [],
})
