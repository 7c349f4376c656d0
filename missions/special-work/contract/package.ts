import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { permitLineSchema, troubleSchema } from './permits.ts'
import { requestSchema, workKindSchema } from './permit.ts'
import { namedSchema } from './person.ts'

/** What all permits of a job have in common; each is filled in further by itself. */
export const sharedSchema = requestSchema.pick({ unit: true, workUnits: true, contractor: true, place: true, content: true, from: true, until: true, inCharge: true, inChargeMobile: true, guardians: true, workers: true, cameras: true, points: true })
export type Shared = z.output<typeof sharedSchema>

/** 作业包: several permits of one job with one place and period. Every permit keeps its own gates (GB 30871-2022 4.6). */
export const packageSchema = z.object({ id: idSchema, version: versionSchema, title: z.string(), plan: idSchema.nullable(), shared: sharedSchema, createdAt: instantSchema, createdBy: namedSchema, updatedAt: instantSchema, updatedBy: z.string() })
export type WorkPackage = z.output<typeof packageSchema>

/** Makes what is missing of the kinds as drafts that name each other; those that stand as drafts get the shared data and the links. */
export const savePackage = defineCommand({
  name: 'special-work.save-package', title: '保存作业包',
  input: z.object({ id: idSchema, version: z.int().nonnegative(), title: z.string().trim().min(2, '请填写作业包名称').max(100), plan: idSchema.nullable().default(null), kinds: z.array(workKindSchema).min(2, '请选择至少两种作业').max(8), shared: sharedSchema }),
  output: z.object({ id: idSchema, version: versionSchema, made: z.array(z.object({ id: idSchema, kind: workKindSchema, number: z.string() })) }),
  may: [...ENTERPRISE_STAFF],
})

const memberSchema = permitLineSchema.extend({
  /** Its turn among those of the package, from 1; the same turn may go on together. */
  turn: z.array(z.string()), order: z.int(), why: z.string(),
  /** What stands in the way of its next step. */
  missing: z.array(troubleSchema), linked: z.boolean(),
})
export const getPackage = defineQuery({ name: 'special-work.get-package', title: '作业包', input: z.object({ id: idSchema }), output: z.object({ package: packageSchema, permits: z.array(memberSchema), now: instantSchema }), may: [...ENTERPRISE_STAFF] })
const lineSchema = z.object({ id: idSchema, title: z.string(), area: z.string(), spot: z.string(), from: instantSchema, until: instantSchema, inCharge: z.string(), permits: z.array(permitLineSchema.pick({ id: true, kind: true, number: true, level: true, state: true })) })
export const listPackages = defineQuery({ name: 'special-work.list-packages', title: '作业包', input: z.object({ ...pageInput }), output: pageOf(lineSchema), may: [...ENTERPRISE_STAFF] })

export const packageSaved = defineEvent('special-work.package-saved', '保存了作业包', z.object({ package: packageSchema, made: z.array(idSchema) }))
