import '../dual-prevention.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { useHere } from '@anlan/platform/ui/here'
import { newId } from '@anlan/platform/ui/new-id'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { hazardSourceRegister, hazardSources } from '../../contract/hazard-source.ts'
import { useAreaOptions } from './area-options.ts'
import { sourceFields } from './source-fields.ts'

const { save } = endpointsOf(hazardSourceRegister)
const SHOWN = 5

/** Codes that units name and nobody has described. */
const Undescribed = () => {
  const { roles } = useHere()
  const areas = useAreaOptions()
  const [code, setCode] = useState<string | undefined>(undefined)
  const [id, setId] = useState(newId)
  const found = useQueryOf(hazardSources, { described: false, limit: SHOWN, offset: 0 }).value
  if (found === undefined || found.total === 0) return null
  const keeps = save.may.some((role) => roles.includes(role))
  const wishes = Object.fromEntries(Object.entries(sourceFields(areas)).map(([key, wish]) => [`data.${key}`, wish]))
  return (
    <>
      <Note
        action={
          <span className="al-actions">
            {keeps ? found.rows.map((row) => (
              <Button key={row.code} onClick={() => setCode(row.code)}>
                为 {row.code} 建档
              </Button>
            )) : null}
          </span>
        }
      >
        {found.total} 个风险分析对象未建档：风险单元引用了它们的编码，还没有名称和等级{found.total > SHOWN ? `，先列出 ${SHOWN} 个` : ''}
      </Note>
      {code === undefined ? null : (
        <Dialog title="建档" place="side" onClose={() => setCode(undefined)}>
          <SchemaForm
            command={save}
            formKey={`hazard-source-${code}`}
            initial={{ data: { code, name: '' } }}
            fixed={{ id, version: 0 }}
            fields={wishes}
            submit="保存"
            onCancel={() => setCode(undefined)}
            onDone={() => {
              setCode(undefined)
              setId(newId())
            }}
          />
        </Dialog>
      )}
    </>
  )
}

export const Page = () => {
  const areas = useAreaOptions()
  return (
    <div className="dp-register">
      <Undescribed />
      <RegisterPage register={hazardSourceRegister} title="风险分析对象" to="/dual-prevention/hazard-sources" noun="个对象" fields={sourceFields(areas)} empty={{ title: '还没有风险分析对象', hint: '按危险化学品登记系统中的危险源逐个登记，风险单元按编码引用' }} />
    </div>
  )
}
