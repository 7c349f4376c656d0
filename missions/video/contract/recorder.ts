import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { recorderDiskSchema } from './recorder-report.ts'

const KEEPERS = ['safety-manager', 'system-admin'] as const
const host = /^[a-z0-9.-]+(?::\d{1,5})?$/i

const fields = {
  name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：中控室录像机' }),
  address: z.url({ protocol: /^https?$/, error: '应为 http 或 https 地址' }).max(200).meta({ title: '地址', placeholder: 'http://10.1.2.3:8080/', help: '抓图和录像从这个地址取' }),
  /** Nothing else is ever fetched from: the server must not become a way into the plant's network. */
  hosts: z.array(z.string().trim().regex(host, '应为 主机 或 主机:端口')).max(20).default([]).meta({ title: '允许的其他主机', help: '抓图或录像放在别的主机上时填写，例如 10.1.2.4:80' }),
}

/** 录像机: a recorder that reports what it records and serves it. Its token is told once. */
export const openRecorder = defineCommand({ name: 'video.open-recorder', title: '新增录像机', input: z.object({ id: idSchema.meta({ widget: 'hidden' }), ...fields }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })
export const changeRecorder = defineCommand({ name: 'video.change-recorder', title: '修改录像机', input: z.object({ id: idSchema, version: versionSchema, ...fields, active: z.boolean().default(true).meta({ title: '启用' }) }), output: z.object({ id: idSchema, version: versionSchema }), may: [...KEEPERS] })
export const renewRecorderToken = defineCommand({ name: 'video.renew-recorder-token', title: '更换录像机密钥', input: z.object({ id: idSchema, version: versionSchema }), output: z.object({ id: idSchema, token: z.string() }), tellsSecret: true, may: [...KEEPERS] })

export const recorderSchema = z.object({ id: idSchema, version: versionSchema, name: z.string(), address: z.string(), hosts: z.array(z.string()), active: z.boolean(), heardAt: instantSchema.nullable(), cameras: z.int(), unknown: z.array(z.string()), disk: recorderDiskSchema.nullable() })
export type RecorderStatus = z.infer<typeof recorderSchema>
export const listRecorders = defineQuery({ name: 'video.list-recorders', title: '录像机', input: z.object({}), output: z.object({ now: instantSchema, recorders: z.array(recorderSchema) }), may: [...ENTERPRISE_STAFF, 'system-admin'] })

const told = z.object({ id: idSchema, name: z.string() })
export const recorderOpened = defineEvent('video.recorder-opened', '新增了录像机', told)
export const recorderChanged = defineEvent('video.recorder-changed', '修改了录像机', told.extend({ address: z.string(), hosts: z.array(z.string()), active: z.boolean() }))
export const recorderTokenRenewed = defineEvent('video.recorder-token-renewed', '更换了录像机的密钥', told)
