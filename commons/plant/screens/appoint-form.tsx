import { SchemaForm } from '@anlan/platform/ui/schema-form'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { appointAdministrator } from '../contract/appoint-administrator.ts'

/** The first account of an org; refused with its reason where there is one already. */
export const appointAction = (id: string, name: string): PageAction => ({
  title: '开通首个账号',
  form: (close) => (
    <SchemaForm command={appointAdministrator} formKey={`appoint-${id}`} fixed={{ id }} submit="开通" confirm={{ tells: [name], body: '该账号是其系统管理员，其他账号由其自行开通' }} onDone={close} onCancel={close} />
  ),
})
