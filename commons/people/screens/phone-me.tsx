import { useState } from 'react'
import { ROLES, type Role } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { mySelf } from '../contract/keep-person.ts'
import { setPin } from '../contract/terminal.ts'

const Secret = ({ id, value, onChange }: { readonly id: string; readonly value: string | undefined; readonly onChange: (value: string | undefined) => void }) => (
  <input id={id} className="al-input" type="password" inputMode="numeric" autoComplete="new-password" maxLength={6} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
)

/** What the plant knows of me, and the PIN with which I take over a shared terminal. */
export const Page = () => {
  const answer = useQueryOf(mySelf, {})
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ person, roles, badge, hasPin, hasCard }) => (
          <>
            <Section title="我的信息">
              <Facts
                facts={[
                  { title: '姓名', value: person?.name },
                  { title: '部门', value: person?.departmentName },
                  { title: '岗位', value: person?.postName },
                  { title: '手机号', value: person?.mobile },
                  { title: '角色', value: roles.map((role) => ROLES[role as Role].title).join('、') },
                  { title: '工牌号', value: badge },
                  { title: '工牌二维码', value: hasCard ? '已制作' : '未制作' },
                  { title: '换人密码', value: hasPin ? '已设置' : '未设置' },
                ]}
              />
            </Section>
            {done ? <Note>换人密码已设置</Note> : null}
            {person === null ? null : <Button icon="key" onClick={() => setOpen(true)}>{hasPin ? '修改换人密码' : '设置换人密码'}</Button>}
            {open ? (
              <Dialog title="换人密码" onClose={() => setOpen(false)}>
                <p>6 位数字，在岗位共用终端上与工牌号一起使用。</p>
                <SchemaForm command={setPin} formKey="set-pin" fields={{ pin: { render: (it) => <Secret id={it.id} value={it.value} onChange={(value) => it.onChange(value as never)} /> } }} submit="保存" onCancel={() => setOpen(false)} onDone={() => {
                  setDone(true)
                  setOpen(false)
                }} />
              </Dialog>
            ) : null}
          </>
        )}
      </Shown>
    </PhonePage>
  )
}
