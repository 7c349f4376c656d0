import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { Due, Lasting } from '@anlan/platform/ui/when'
import type { Permit } from '../../contract/permit.ts'
import { SuspendForm } from './end-forms.tsx'

/** While work goes on: how long still, and the one button that everybody may press. It stays in sight. */
export const StopBar = ({ permit }: { readonly permit: Permit }) => {
  const [open, setOpen] = useState(false)
  if (permit.state !== 'working') return null
  return (
    <div className="swd-stop" role="region" aria-label="作业中">
      <p><strong>作业中</strong>{permit.startedAt === null ? null : <>，<Lasting since={permit.startedAt} /></>}，有效期<Due at={permit.request.until} /></p>
      <Button kind="danger" className="swd-stop-button" onClick={() => setOpen(true)}>暂停作业</Button>
      {open ? <Dialog title="暂停作业" place="side" onClose={() => setOpen(false)}><p>发现异常立即暂停，不需要权限。先口头喊停、撤离人员</p><SuspendForm permit={permit} close={() => setOpen(false)} /></Dialog> : null}
    </div>
  )
}
