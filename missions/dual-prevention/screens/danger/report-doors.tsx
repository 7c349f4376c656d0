import '../dual-prevention.css'
import { useState } from 'react'
import { QrCode } from '@anlan/platform/ui/qr-code'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { closeDoor, listDoors, openDoor } from '../../contract/danger/report-door.ts'

const NewDoor = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={openDoor} formKey="open-report-door" fixed={{ id }} submit="新建" onDone={close} onCancel={close} />
}

/** Codes to be printed and hung up; whoever scans one reports without an account. */
export const Page = () => {
  const { org, roles } = useHere()
  const answer = useQueryOf(listDoors, {})
  const end = useCommandOf(closeDoor)
  const manages = openDoor.may.some((role) => roles.includes(role))
  return (
    <section className="dp-stat">
      <header className="al-page-head">
        <h1>隐患上报码</h1>
        <div className="al-page-actions">
          {manages ? <ActionButtons actions={[{ title: '新建上报码', primary: true, icon: 'plus', form: (close) => <NewDoor close={close} /> }]} /> : null}
          <a className="al-button" data-kind="quiet" href={`/api/orgs/${org.id}/dual-prevention/print-report-doors`} target="_blank" rel="noreferrer">
            <Icon name="print" size={18} />
            打印张贴
          </a>
        </div>
      </header>
      <p className="al-clause">扫码上报不用登录，可以匿名，适合承包商人员和不愿留名的员工。系统不记录上报人的账号、设备和网络地址；进展和奖励凭查询码查看、领取。</p>
      <Shown answer={answer}>
        {({ doors }) =>
          doors.length === 0 ? <Empty title="还没有上报码" hint="新建后打印，张贴在厂门口、控制室、罐区入口等处" /> : (
            <ul className="dp-doors">
              {doors.map(({ id, place, path }) => (
                <li key={id}>
                  <QrCode text={`${location.origin}${path}`} title={`${place}的上报码`} />
                  <strong>{place}</strong>
                  <a href={path} target="_blank" rel="noreferrer">打开上报页面</a>
                  {manages ? <ActionButtons actions={[{ title: '停用', confirm: { tells: [], body: `${place}已张贴的二维码不能再用，已上报的隐患不受影响` }, press: () => end.send({ id }) }]} /> : null}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}
