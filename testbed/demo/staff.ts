import type { Role } from '@anlan/kernel/role'

/** Who signs in at a fictitious plant. `person` names one of its people; administrators are none of them. */
export interface DemoLogin {
  readonly login: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly person: boolean
}

const person = (login: string, name: string, ...roles: Role[]): DemoLogin => ({ login, name, roles, person: true })
const administrator = (login: string, name: string, role: Role): DemoLogin => ({ login, name, roles: [role], person: false })

export const PAINT_MAKER_LOGINS: readonly DemoLogin[] = [
  administrator('lanyue-audit', '审计管理员', 'audit-admin'),
  person('miao', '苗可嘉', 'safety-manager'),
  person('lin', '蔺书昀', 'safety-manager'),
  person('ling', '凌沐川', 'principal'),
  person('shan', '单逸舟', 'team-leader'),
  person('gao', '郜远山', 'team-leader'),
  person('qiu', '邱砚平', 'team-leader'),
  person('yiliben', '衣立本', 'worker'),
  person('luan', '栾知行', 'worker'),
  person('mou', '牟春亮', 'worker'),
  person('juanbang', '鞠安邦', 'worker'),
  person('teng', '滕景和', 'worker'),
  person('dou', '窦长青', 'worker'),
]

export const GAS_DEALER_LOGINS: readonly DemoLogin[] = [
  administrator('xicheng-audit', '审计管理员', 'audit-admin'),
  person('gongye', '公冶思齐', 'safety-manager'),
  person('shentu', '申屠海晏', 'principal'),
  person('shangguan', '上官澈', 'team-leader'),
  person('weichi', '尉迟明朗', 'team-leader'),
  person('huangfu', '皇甫寒江', 'worker'),
  person('linghu', '令狐谨', 'worker'),
]
