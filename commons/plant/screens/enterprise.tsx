import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { changeEnterprise, changeRegistrationCode, getEnterprise, listTowns } from '../contract/enterprise.ts'
import type { Org } from '../contract/org.ts'
import { appointAction } from './appoint-form.tsx'
import { ApplicabilitySections } from './applicability-sections.tsx'
import { orgFacts } from './org-facts.ts'

export const Page = ({ params, roles }: PageProps) => {
  const answer = useQueryOf(getEnterprise, { id: params['id'] ?? '' })
  const towns = (useQueryOf(listTowns, {}).value?.towns ?? []).map(({ id, name }) => ({ value: id, words: name }))
  const actionsFor = ({ id, version, name, type, parent, majorHazardSource, ruleProfile, provisional }: Org): PageAction[] =>
    !roles.includes('district-officer')
      ? []
      : [
          {
            title: provisional ? '录入正式编码' : '变更登记编码',
            primary: provisional,
            form: (close) => <SchemaForm command={changeRegistrationCode} formKey={`code-${id}`} fixed={{ id, version }} submit="变更" confirm={{ tells: ['该企业'], body: '原编码停用，不再分配给其他企业' }} onDone={close} onCancel={close} />,
          },
          appointAction(id, name),
          {
            title: '修改',
            form: (close) => (
              <SchemaForm
                command={changeEnterprise}
                formKey={`enterprise-${id}`}
                initial={{ name, majorHazardSource, ruleProfile, ...(type === null ? {} : { type }), ...(parent === null ? {} : { town: parent }) }}
                fixed={{ id, version }}
                fields={{ town: { options: towns } }}
                submit="保存"
                onDone={close}
                onCancel={close}
              />
            ),
          },
        ]
  return (
    <Shown answer={answer}>
      {(org) => (
        <DetailPage title={org.name} back={{ title: '企业名录', to: '/plant/enterprises' }} actions={actionsFor(org)} facts={orgFacts(org)}>
          <ApplicabilitySections id={org.id} />
          <Panels subject="enterprise" id={org.id} />
        </DetailPage>
      )}
    </Shown>
  )
}
