import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { issueOrders } from '../contract/issue-orders.ts'
import { useIssueBeginning, useIssueFields } from './issue-form.ts'
import './district.css'

export const Page = ({ navigate }: PageProps) => {
  const [id] = useState(newId)
  const { initial, subject, key } = useIssueBeginning()
  return (
    <section className="ds-page ds-form">
      <header className="al-page-head">
        <h1>下发</h1>
      </header>
      {subject === undefined ? null : <Note>针对企业报送的一条记录，企业收到后可直接打开这条记录办理。</Note>}
      <SchemaForm
        command={issueOrders}
        formKey={key}
        initial={initial}
        fixed={{ id, ...(subject === undefined ? {} : { subject: subject as never }) }}
        fields={useIssueFields()}
        submit="下发"
        confirm={{ title: '下发', tells: ['所选企业的安全管理人员，红色预警同时通知主要负责人'], body: '下发后企业即时收到，按时限签收；内容不能修改，可以撤回。' }}
        onDone={({ issue }) => navigate(`/district-supervision/orders?issue=${issue}`, { replace: true })}
      />
    </section>
  )
}
