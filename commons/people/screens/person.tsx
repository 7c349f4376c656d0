import { useState } from 'react'
import { ROLES, type Role } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Panels } from '@anlan/platform/ui/panels'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getPerson, PERSON_KINDS, savePerson } from '../contract/keep-person.ts'
import { personIdentity } from '../contract/identity.ts'
import { cancelAbsence, recordAbsence } from '../contract/roster.ts'
import { issueCard } from '../contract/terminal.ts'
import { AbsenceForm } from './absence-form.tsx'
import { IdentitySection } from './identity-section.tsx'
import { PersonForm } from './person-form.tsx'
import { QrCode } from '@anlan/platform/ui/qr-code'

export const Page = ({ params, roles }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getPerson, { id })
  const card = useCommandOf(issueCard)
  const cancel = useCommandOf(cancelAbsence)
  const [code, setCode] = useState<string | undefined>(undefined)
  const may = (command: { readonly may: readonly Role[] }) => command.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ person, badge, hasLeft, hasAccount, absences }) => {
        const { name, mobile, department, post, kind, version } = person
        const actions: PageAction[] = [
          ...(may(savePerson) ? [{ title: '修改', primary: true, form: (close: () => void) => <PersonForm edits={{ id, version }} initial={{ name, mobile, department, post, kind, badge, hasLeft }} onDone={close} /> }] : []),
          ...(may(recordAbsence) ? [{ title: '请假和替班', form: (close: () => void) => <AbsenceForm person={id} onDone={close} /> }] : []),
          ...(may(issueCard)
            ? [{
                title: '制作工牌二维码',
                confirm: { tells: [], body: '原有的工牌二维码立即作废' },
                press: async () => {
                  const decision = await card.send({ person: id })
                  if (decision?.accepted) setCode(decision.value.code)
                  return decision
                },
              }]
            : []),
        ]
        return (
          <DetailPage
            title={name}
            back={{ title: '人员', to: '/people/persons' }}
            {...(hasLeft ? { state: { words: '已离职', tone: 'off' as const } } : {})}
            actions={actions}
            facts={[
              { title: '部门', value: person.departmentName },
              { title: '岗位', value: person.postName },
              { title: '手机号', value: mobile },
              { title: '类别', value: PERSON_KINDS[kind] },
              { title: '工牌号', value: badge },
              { title: '账号角色', value: hasAccount ? person.roles.map((role) => ROLES[role as Role].title).join('、') || '已开通，未授予角色' : '未开通账号' },
            ]}
          >
            {absences.length === 0 ? null : (
              <Section title="请假和替班">
                <ul>
                  {absences.map((absence) => (
                    <li key={absence.id}>
                      <When at={absence.startsAt} /> 至 <When at={absence.endsAt} />，{absence.reason}，替班：{absence.substitute ?? '无人'}
                      {may(cancelAbsence) ? <Button kind="quiet" onClick={() => void cancel.send({ id: absence.id })}>取消</Button> : null}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {may(personIdentity) ? <IdentitySection person={id} /> : null}
            <Panels subject="person" id={id} />
            {code === undefined ? null : (
              <Dialog title={`${name}的工牌二维码`} onClose={() => setCode(undefined)}>
                <QrCode text={code} title={`${name}的工牌二维码`} />
                <p>请立即打印，关闭后不再显示。在共用终端上扫码即可换人。</p>
                <div className="al-dialog-feet"><Button kind="primary" icon="print" onClick={() => window.print()}>打印</Button></div>
              </Dialog>
            )}
          </DetailPage>
        )
      }}
    </Shown>
  )
}
