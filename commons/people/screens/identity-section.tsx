import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { GENDERS, personIdentity, saveIdentity } from '../contract/identity.ts'

/** Papers, but for the middle of their number: owed to the receivers of positioning (AQ 3064.3-2025 B.1), shown to nobody whole. */
export const IdentitySection = ({ person }: { readonly person: string }) => (
  <Shown answer={useQueryOf(personIdentity, { person })} lines={2}>
    {({ version, idNumber, birthday, gender }) => (
      <Section
        title="身份信息"
        tools={
          <ActionButtons
            actions={[
              {
                title: version === 0 ? '登记身份信息' : '修改身份信息',
                form: (close) => <SchemaForm command={saveIdentity} formKey={`identity-${person}`} fixed={{ person, version }} submit="保存" onDone={close} onCancel={close} />,
              },
            ]}
          />
        }
      >
        <Facts
          facts={[
            { title: '证件号码', value: idNumber ?? '未登记。持有定位卡的人员须登记后才能报送人员信息', clause: 'AQ 3064.3-2025 表B.1', wide: idNumber === null },
            ...(idNumber === null ? [] : [{ title: '出生日期', value: birthday }, { title: '性别', value: gender === null ? null : GENDERS[gender] }]),
          ]}
        />
      </Section>
    )}
  </Shown>
)
