import { DetailPage } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ownOrg } from '../contract/org.ts'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { applicability } from '../contract/applicability.ts'
import { ApplicabilitySections } from './applicability-sections.tsx'
import { orgFacts } from './org-facts.ts'

export const Page = ({ roles }: PageProps) => (
  <Shown answer={useQueryOf(ownOrg, {})}>
    {(org) => (
      <DetailPage title={org.name} facts={orgFacts(org)}>
        {applicability.may.some((role) => roles.includes(role)) ? <ApplicabilitySections /> : null}
        <p className="al-clause">单位信息由区应急局维护，有误请联系区应急局修改。</p>
      </DetailPage>
    )}
  </Shown>
)
