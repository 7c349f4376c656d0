import { z } from 'zod'
import { instantSchema } from '@anlan/kernel/schema'

const part = z.number().min(0).max(1)
/** On the picture, 0 to 1 from its upper left corner. */
export const spotSchema = z.object({ x: part, y: part })
export const boxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Box = z.output<typeof boxSchema>

/** One thing that is followed over time. `moved`: the share of its picture that changed since the last look; null where nobody measured it. */
export const trackSchema = z.object({ id: z.int(), kind: z.string().max(40), box: boxSchema, score: part, moved: part.nullable() })
export type Track = z.output<typeof trackSchema>

/** A grey picture in figures, 0 to 1: `light` its mean, `detail` its spread, `changed` the share that differs from the last look, `drift` how far its edges are from the remembered view. */
export const pictureFiguresSchema = z.object({ light: part, detail: part, changed: part, drift: part })
export type PictureFigures = z.output<typeof pictureFiguresSchema>

/** What was seen at one moment. A list of these is a track log: judged again it tells the same. `shape`: width of the picture by its height. `looked`: whether a detector saw it; else only the picture's figures are new. */
export const lookSchema = z.object({ at: instantSchema, shape: z.number().positive(), looked: z.boolean(), tracks: z.array(trackSchema), picture: pictureFiguresSchema })
export type Look = z.output<typeof lookSchema>
