/**
 * What a membership lets an account do. One account reaches several orgs, with a role in each.
 * The three administrators are separated: none can do the work of another (GB/T 22239 三权分立).
 */
export const ROLES = {
  worker: { title: '操作人员', org: 'enterprise' },
  'team-leader': { title: '班组长', org: 'enterprise' },
  'safety-manager': { title: '安全管理人员', org: 'enterprise' },
  'principal': { title: '主要负责人', org: 'enterprise' },
  'group-viewer': { title: '集团查看员', org: 'group' },
  'town-officer': { title: '镇街工作专班', org: 'town' },
  'district-officer': { title: '区应急局监管人员', org: 'district' },
  'system-admin': { title: '系统管理员', org: 'any' },
  'security-admin': { title: '安全保密管理员', org: 'any' },
  'audit-admin': { title: '审计管理员', org: 'any' },
} as const satisfies Record<string, { title: string; org: OrgKind | 'any' }>

export type Role = keyof typeof ROLES

export type OrgKind = 'enterprise' | 'station' | 'group' | 'town' | 'district' | 'platform'

export const ENTERPRISE_STAFF = ['worker', 'team-leader', 'safety-manager', 'principal'] as const satisfies readonly Role[]
export const ENTERPRISE_MANAGERS = ['safety-manager', 'principal'] as const satisfies readonly Role[]
