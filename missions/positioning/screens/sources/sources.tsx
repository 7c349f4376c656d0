import '../positioning.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { TokenOnce } from '@anlan/platform/ui/form/token-once'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { COORDINATES } from '../../contract/report.ts'
import { listSources, openSource, renewSourceToken, SOURCE_PROTOCOLS, type SourceStatus, switchSource } from '../../contract/source.ts'
import { heardWords, sourceTone } from './source-words.ts'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))
const FIELDS = { protocol: { options: options(SOURCE_PROTOCOLS) }, coordinates: { options: options(COORDINATES) } }

interface Told {
  readonly name: string
  readonly token: string
}

const Open = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  const [told, setTold] = useState<string | undefined>(undefined)
  if (told !== undefined) return <TokenOnce title="接入密钥" text={told} at="设备" onDone={close} />
  return <SchemaForm command={openSource} formKey="open-source" fixed={{ id }} fields={FIELDS} submit="新增" onDone={({ token }) => setTold(token)} onCancel={close} />
}

/** 数据源: where positions come from, whether they come, and the secret that lets them in. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listSources, {}, { every: 10_000 })
  const [told, setTold] = useState<Told | undefined>(undefined)
  const renew = useCommandOf(renewSourceToken)
  const turn = useCommandOf(switchSource)
  const keeps = openSource.may.some((role) => roles.includes(role))
  const actionsOf = ({ id, version, name, active }: SourceStatus) => [
    {
      title: '更换密钥', confirm: { tells: [], body: `“${name}”的旧密钥立即失效，设备要填上新密钥才能继续上报` },
      press: async () => {
        const decision = await renew.send({ id, version })
        if (decision?.accepted) setTold({ name, token: decision.value.token })
        return decision
      },
    },
    active
      ? { title: '停用', danger: true, confirm: { tells: [], body: `停用后不再接收“${name}”的位置，它的人员会显示失联` }, press: () => turn.send({ id, version, active: false }) }
      : { title: '启用', press: () => turn.send({ id, version, active: true }) },
  ]
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>定位数据源</h1>
        <div className="al-page-actions">
          <ActionButtons actions={keeps ? [{ title: '新增数据源', primary: true, icon: 'plus', form: (close) => <Open close={close} /> }] : []} />
        </div>
      </header>
      <Shown answer={answer}>
        {({ sources, now }) =>
          sources.length === 0 ? <Empty title="还没有数据源" hint="定位系统、终端或网关从数据源接入；新增后把接入地址和密钥填到设备上" /> : (
            <ul className="po-sources">
              {sources.map((source) => (
                <li key={source.id} className="al-section">
                  <header>
                    <h2>{source.name}</h2>
                    <StateTag {...sourceTone(source, now)} />
                  </header>
                  <dl className="al-facts">
                    <div><dt>接入方式</dt><dd>{SOURCE_PROTOCOLS[source.protocol]}</dd></div>
                    <div><dt>坐标系</dt><dd>{COORDINATES[source.coordinates]}</dd></div>
                    <div><dt>最后上报</dt><dd>{heardWords(source.heardAt, now)}</dd></div>
                    <div><dt>启动以来</dt><dd>上报 {source.reports.toLocaleString('zh-CN')} 次，未登记终端 {source.parked.toLocaleString('zh-CN')} 次，拒收 {source.refused.toLocaleString('zh-CN')} 次</dd></div>
                    <div data-wide="true"><dt>接入地址</dt><dd className="po-reach">{source.reach}</dd></div>
                  </dl>
                  {keeps ? <ActionButtons actions={actionsOf(source)} /> : null}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {told === undefined ? null : (
        <Dialog title={`${told.name}的新密钥`} firm onClose={() => setTold(undefined)}>
          <TokenOnce title="接入密钥" text={told.token} at="设备" onDone={() => setTold(undefined)} />
        </Dialog>
      )}
    </section>
  )
}
