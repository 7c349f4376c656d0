import '../permit/permit.css'
import './templates.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { Note } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { hazardTemplateRegister, takeStartingTemplates } from '../../contract/hazard-template.ts'
import { useTemplateFields } from './use-template-fields.tsx'

const { list } = endpointsOf(hazardTemplateRegister)

/** 风险辨识模板 (AQ 3064.2-2025 5.4.1). */
export const Page = () => {
  const { roles } = useHere()
  const take = useCommandOf(takeStartingTemplates)
  const [added, setAdded] = useState<number | undefined>(undefined)
  const press = async () => {
    const done = await take.send({})
    if (done?.accepted === true) setAdded(done.value.added)
    return done
  }
  const examples = useQueryOf(list, { standing: ['example'], limit: 1 }).value?.total
  const keeps = takeStartingTemplates.may.some((role) => (roles as readonly string[]).includes(role))
  const actions: PageAction[] = keeps ? [{ title: '载入示例模板', icon: 'download', press, confirm: { tells: [], body: '八类作业的示例模板加入列表，标明“示例，待企业确认”；名称相同的不改动', clause: 'AQ 3064.2-2025 5.4.1' } }] : []
  return (
    <RegisterPage
      register={hazardTemplateRegister} title="风险辨识模板" to="/special-work/hazard-templates" noun="个模板" fields={useTemplateFields()} actions={actions}
      widths={{ kind: 130, levels: 170, area: 170, equipment: 130, standing: 160 }} blanks={{ levels: '全部级别', area: '全部区域', equipment: '全部设备' }}
      empty={{ title: '还没有风险辨识模板', hint: keeps ? '可以载入示例模板后逐个确认，也可以新增、导入，或从结束的作业票另存' : '由安全管理人员或主要负责人维护' }}
    >
      {examples === undefined || examples === 0 ? null : <Note clause="AQ 3064.2-2025 5.4.1">{examples} 个示例模板是我们拟的文字，待企业确认：结合本单位实际修改后，把状态改为“本单位已确认”</Note>}
      {added === undefined ? null : <Note>{added === 0 ? '示例模板都已在列表中' : `载入了 ${added} 个示例模板`}</Note>}
    </RegisterPage>
  )
}
