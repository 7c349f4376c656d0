import { code, mobile, text } from './field.ts'
import { table } from './table.ts'

/** The city's form of a person. */
export const employeeFile = table({
  name: 'sec_employee_file',
  title: '人员档案（市级）',
  headline: 'employeeName',
  own: [
    text('employeeName', '姓名', 50),
    code('sex', '性别', { 0: '女', 1: '男' }),
    text('imei', '定位卡号', 40, { optional: true }),
    mobile('phone', '手机号'),
    text('post', '岗位', 100),
    text('orgCode', '单位编码', 9),
    text('enterpriseName', '企业名称', 200),
  ],
  parents: [],
})
