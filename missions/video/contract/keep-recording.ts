import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'

const YEAR_DAYS = 365
/** Days that a recording is kept at least: of work as its standard says, as evidence as long as the permit itself. */
export const LEAST_DAYS = { process: SPECIAL_WORK.videoDays.value, evidence: SPECIAL_WORK.permitYears.value * YEAR_DAYS } as const

export const lockSchema = z.object({ subject: idSchema, camera: idSchema, name: z.string(), kind: z.enum(['process', 'evidence']), reason: z.string(), from: instantSchema, until: instantSchema, keepUntil: instantSchema })
export const segmentSchema = z.object({ id: idSchema, camera: idSchema, name: z.string(), from: instantSchema, to: instantSchema, bytes: z.number(), /** What plays: a film, or motion JPEG; by the name of its file. */ film: z.boolean(), goneAt: instantSchema.nullable(), keptUntil: instantSchema.nullable() })
export type Segment = z.infer<typeof segmentSchema>

/** Nothing that overlaps may be overwritten for so long. Said again for the same subject it only ever grows. */
export const lockRecording = defineCommand({
  name: 'video.lock-recording', title: '锁定录像',
  input: z.object({ subject: idSchema, cameras: z.array(idSchema).min(1, '请选择摄像机').max(20), from: instantSchema, until: instantSchema, kind: z.enum(['process', 'evidence']).default('process'), days: z.int().max(3_650, '最长十年').optional(), reason: z.string().trim().min(2, '请说明用途').max(200) })
    .refine(({ from, until }) => until >= from, { message: '结束时间应不早于开始时间', path: ['until'] })
    .refine(({ kind, days }) => days === undefined || days >= LEAST_DAYS[kind], { message: `作业录像至少保存 ${LEAST_DAYS.process} 天，作为证据的至少 ${LEAST_DAYS.evidence} 天`, path: ['days'] }),
  output: z.object({ locked: z.int() }), may: ['team-leader', 'safety-manager', 'principal'],
})
/** What is kept of a record, and what was recorded of it. */
export const recordingsOf = defineQuery({ name: 'video.recordings-of', title: '录像', input: z.object({ subject: idSchema }), output: z.object({ locks: z.array(lockSchema), segments: z.array(segmentSchema) }), may: [...ENTERPRISE_STAFF] })
export const listSegments = defineQuery({ name: 'video.list-segments', title: '录像片段', input: z.object({ cameras: listOf(idSchema), from: instantSchema, until: instantSchema }), output: z.object({ segments: z.array(segmentSchema) }), may: [...ENTERPRISE_STAFF] })

export const recordingLocked = defineEvent('video.recording-locked', '锁定了录像', z.object({ locks: z.array(lockSchema) }))
/** A recorder no longer has what it was told to keep. */
export const recordingMissing = defineEvent('video.recording-missing', '应保存的录像丢失', z.object({ camera: idSchema, name: z.string(), file: z.string(), from: instantSchema, to: instantSchema, subjects: z.array(idSchema) }))
export const recordingLookedAt = defineEvent('video.recording-looked-at', '查看了录像', z.object({ camera: idSchema, from: instantSchema, to: instantSchema }))
/** Something of a recording left the house: what exactly, by its hash. */
export const recordingExported = defineEvent('video.recording-exported', '导出了录像', z.object({ camera: idSchema, kind: z.enum(['clip', 'snapshot']), from: instantSchema, to: instantSchema, bytes: z.int(), sha256: z.string(), /** Of the clip as the camera sent it, where its time was burnt in. */ original: z.string().optional() }))
