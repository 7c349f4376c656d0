import './alarms.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { CHANNEL_KINDS, listChannels, saveChannel } from '../contract/handle-alarm.ts'
import { ChannelForm, type ChannelSeen } from './channel-form.tsx'
import { channelHealth } from './channel-health.ts'

const ChannelCard = ({ channel, edit }: { readonly channel: ChannelSeen; readonly edit: (() => void) | undefined }) => {
  const health = channelHealth(channel)
  return (
    <Section
      title={channel.name}
      tools={
        <span className="alarm-channel-tools">
          <StateTag words={health.words} tone={health.tone} />
          {edit === undefined ? null : <Button onClick={edit}>修改</Button>}
        </span>
      }
    >
      {health.hint === undefined ? null : <Note tone="refusal">{health.hint}</Note>}
      <Facts
        facts={[
          { title: '类型', value: CHANNEL_KINDS[channel.kind] },
          { title: '最低级别', value: <><LevelTag level={channel.lowestLevel} /> 及以上</> },
          { title: '密钥', value: channel.secretSet ? '已设置' : '未设置' },
          { title: '已送达', value: `${channel.sent} 条` },
          { title: '等待送出', value: `${channel.waiting} 条` },
          { title: '最近送达', value: channel.lastSentAt === null ? '从未送达' : <When at={channel.lastSentAt} /> },
          { title: '推送地址', value: channel.url, wide: true },
        ]}
      />
    </Section>
  )
}

/** Where notices go besides the app, and whether they arrive. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listChannels, {}, { every: 30_000 })
  const [editing, setEditing] = useState<ChannelSeen | 'new' | undefined>(undefined)
  const mayEdit = saveChannel.may.some((role) => roles.includes(role))
  return (
    <section className="alarm-channels">
      <header className="al-page-head">
        <h1>通知渠道</h1>
        {mayEdit ? (
          <div className="al-page-actions">
            <Button kind="primary" icon="plus" onClick={() => setEditing('new')}>
              添加渠道
            </Button>
          </div>
        ) : null}
      </header>
      <p className="al-clause">报警总会出现在本系统的待办和报警中；这里设置另外推送到哪里。送不出去的通知会一直保留并重试。</p>
      <Shown answer={answer}>
        {({ channels }) =>
          channels.length === 0 ? (
            <Empty title="还没有通知渠道" hint={mayEdit ? '点“添加渠道”，可接短信网关、企业微信、钉钉' : '需要把报警推送到短信或企业微信、钉钉时，请联系系统管理员'} />
          ) : (
            channels.map((channel) => <ChannelCard key={channel.id} channel={channel} edit={mayEdit ? () => setEditing(channel) : undefined} />)
          )
        }
      </Shown>
      {editing === undefined ? null : (
        <Dialog title={editing === 'new' ? '添加通知渠道' : '修改通知渠道'} place="side" onClose={() => setEditing(undefined)}>
          <ChannelForm channel={editing === 'new' ? undefined : editing} onDone={() => setEditing(undefined)} />
        </Dialog>
      )}
    </section>
  )
}
