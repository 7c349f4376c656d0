import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, listOf } from '@anlan/kernel/schema'

export const PLACE_KINDS = { qr: '二维码', nfc: 'NFC 标签' } as const

/** A code that no longer counts, and until when it did: answers scanned before and sent later still hold. */
const pastCodeSchema = z.object({ code: z.string(), until: z.number().int() })

/**
 * 巡检点: where an inspection is done, known by a printed QR code or an NFC tag. Without a code of its own a place goes by
 * its id. Nothing about a code is secret; what counts is that it was read at the place, at the time.
 */
export const placeRegister = defineRegister({
  name: 'dual-prevention.place',
  title: '巡检点',
  schema: z.object({
    name: z.string().trim().min(2, '请填写巡检点名称').max(60).meta({ title: '巡检点', synonyms: ['名称', '点位名称'] }),
    area: z.string().trim().max(50).default('').meta({ title: '所在区域', synonyms: ['区域'] }),
    kind: z.enum(['qr', 'nfc']).default('qr').meta({ title: '标识方式', options: PLACE_KINDS, words: PLACE_KINDS }),
    code: z.string().trim().max(64).default('').meta({ title: '标识编号', help: '二维码可不填，由系统编号；NFC 标签填写标签序列号', synonyms: ['编号', '标签序列号'] }),
    /** Units whose measures are inspected here, unless a measure names its own places. */
    units: z.array(idSchema).max(100).default([]).meta({ title: '在此排查的风险单元' }),
    x: z.number().nullable().default(null).meta({ title: '平面图东向', unit: '米', help: '从平面图西南角起' }),
    y: z.number().nullable().default(null).meta({ title: '平面图北向', unit: '米' }),
    latitude: z.number().min(-90, '纬度应在 -90 到 90 之间').max(90, '纬度应在 -90 到 90 之间').nullable().default(null).meta({ title: '纬度', unit: '度', help: '填写后可用手机定位证明到场' }),
    longitude: z.number().min(-180, '经度应在 -180 到 180 之间').max(180, '经度应在 -180 到 180 之间').nullable().default(null).meta({ title: '经度', unit: '度' }),
    past: z.array(pastCodeSchema).max(50).default([]).meta({ title: '作废编号', widget: 'hidden' }),
  }),
  columns: ['name', 'area', 'kind'],
  filters: ['area', 'kind'],
  sort: { by: 'name' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'principal'] },
  unique: ['name', 'code'],
  import: true,
  export: true,
})

/** A place as rules and phones know it. */
export const placeSchema = placeRegister.schema.extend({ id: idSchema, explosive: z.boolean() })
export type Place = z.infer<typeof placeSchema>

/** The sign was photographed or lost: a new code, the former one counts no longer from now on. */
export const renewPlaceCode = defineCommand({
  name: 'dual-prevention.renew-place-code',
  title: '换发巡检点编号',
  input: z.object({ id: idSchema, version: z.int() }),
  output: z.object({ id: idSchema, code: z.string() }),
  may: placeRegister.may.write,
})

/** What the sheet of labels says; all places when none are named. */
export const placeLabels = defineQuery({
  name: 'dual-prevention.place-labels',
  title: '巡检点标签',
  input: z.object({ ids: listOf(idSchema) }),
  output: z.object({ org: z.object({ id: idSchema, name: z.string() }), places: z.array(z.object({ id: idSchema, name: z.string(), area: z.string(), code: z.string() })) }),
  may: placeRegister.may.write,
})
