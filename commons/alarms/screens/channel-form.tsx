import { useMemo } from 'react'
import type { z } from 'zod'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { ALARM_LEVELS } from '../contract/alarm.ts'
import { CHANNEL_KINDS, type listChannels, saveChannel } from '../contract/handle-alarm.ts'

export type ChannelSeen = z.output<typeof listChannels.output>['channels'][number]

/** A secret is written, never read back: left empty, the one that is there stays. */
export const ChannelForm = ({ channel, onDone }: { readonly channel: ChannelSeen | undefined; readonly onDone: () => void }) => {
  const fresh = useMemo(newId, [])
  return (
    <SchemaForm
      command={saveChannel}
      formKey={`channel-${channel?.id ?? 'new'}`}
      fixed={{ id: channel?.id ?? fresh, version: channel?.version ?? 1 }}
      initial={channel === undefined ? { lowestLevel: 'yellow', active: true } : { kind: channel.kind, name: channel.name, url: channel.url, lowestLevel: channel.lowestLevel, active: channel.active }}
      fields={{
        kind: { title: '类型', words: CHANNEL_KINDS },
        name: { title: '名称', placeholder: '例如：安全科企业微信群' },
        url: { title: '推送地址', placeholder: 'https://', help: '由短信网关、企业微信或钉钉提供' },
        secret: { title: '密钥', help: channel?.secretSet ? '已设置，不显示；留空则不变' : '钉钉加签密钥或短信网关口令，没有则留空' },
        lowestLevel: { title: '最低级别', words: ALARM_LEVELS, help: '低于此级别的报警不推送到这个渠道' },
        active: { title: '启用', placeholder: '启用这个渠道' },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}
