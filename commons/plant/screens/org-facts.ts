import type { Fact } from '@anlan/platform/ui/detail/detail'
import { RULE_PROFILES } from '../contract/enterprise.ts'
import { ENTERPRISE_TYPES, type Org } from '../contract/org.ts'

export const orgFacts = (org: Org): Fact[] => [
  { title: '企业类型', value: org.type === null ? null : ENTERPRISE_TYPES[org.type] },
  { title: '所属镇街', value: org.town },
  { title: '登记编码', value: org.registrationCode === null ? null : `${org.registrationCode}${org.provisional ? '（临时编码，待取得正式编码）' : ''}` },
  { title: '重大危险源', value: org.majorHazardSource ? '构成重大危险源' : '不构成' },
  { title: '规则版本', value: RULE_PROFILES[org.ruleProfile] },
  { title: '示范企业', value: org.demonstration ? '列入实施方案附件的示范企业' : '否' },
]
