import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { presenceSchema } from './person.ts'
import { settingSchema } from './setting.ts'

/** Whether other devices are kept out of areas with an explosive atmosphere; `warned`: there are such areas, and no rule or no terminal. */
export const EXPLOSION_STATES = ['none', 'warned', 'on'] as const
export const deviceSchema = z.object({
  state: z.enum(EXPLOSION_STATES),
  area: z.string(),
  /** The work stands in such an area. */
  explosive: z.boolean(),
  here: z.object({ id: idSchema, name: z.string(), explosionProof: z.boolean() }).nullable(),
})
export type Device = z.output<typeof deviceSchema>

const degrees = (most: number) => z.coerce.number().min(-most).max(most).optional()

/**
 * What a phone has to know to work at one permit, for a shift without a network: which proof of standing there already holds,
 * which would, whether this device may be used there, and what the guardian looks at. A fix may be sent along to be judged.
 */
export const onSite = defineQuery({
  name: 'special-work.on-site',
  title: '现场办理条件',
  input: z.object({ id: idSchema, latitude: degrees(90), longitude: degrees(180), accuracy: z.coerce.number().nonnegative().optional(), fixedAt: instantSchema.optional() }),
  output: z.object({
    now: instantSchema,
    /** By positioning or by the fix that was sent; `none`: something has to be brought. */
    presence: presenceSchema,
    sufficient: settingSchema.shape.sufficient.unwrap(),
    /** How old a proof may be. */
    minutes: z.number(),
    device: deviceSchema,
    checks: z.array(z.string()),
    /** Rows that the enterprise adds to 置于安全状态, for a stop that is cried without a network. */
    safe: z.array(z.string()),
    figures: settingSchema.shape.figures.unwrap(),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type OnSite = z.output<typeof onSite.output>
