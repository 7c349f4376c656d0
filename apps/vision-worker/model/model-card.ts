import { z } from 'zod'

/** `model.json` beside `model.onnx`: what a model is, whose it is, what it wants and what it says. */
export const modelCardSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  licence: z.string().min(1),
  source: z.string().min(1),
  task: z.literal('detect'),
  input: z.object({ width: z.int().positive(), height: z.int().positive() }),
  layout: z.literal('nchw'),
  colour: z.enum(['rgb', 'bgr']),
  /** What a byte is multiplied with. */
  scale: z.number().positive(),
  /** Where the picture lies in the input; `stretch`: it fills it. `pad`: the byte around it. */
  letterbox: z.object({ place: z.enum(['corner', 'middle', 'stretch']), pad: z.int().min(0).max(255) }),
  decoder: z.enum(['yolox', 'yolov8', 'detr']),
  classes: z.array(z.string().min(1)).min(1),
  /** `score`: less is not told. `overlap`: of one class two that share more are one. `believed`: of a class, from which score on it counts; where nothing is said its scores are told as they are. `either`: classes of which one place shows one only, as heads with and without a helmet: the surer is told. */
  thresholds: z.object({ score: z.number().min(0).max(1), overlap: z.number().min(0).max(1), believed: z.record(z.string(), z.number().gt(0).lt(1)).optional(), either: z.array(z.array(z.string())).optional() }),
  /** What was measured, on what, in words. */
  evaluation: z.array(z.object({ on: z.string(), what: z.string(), value: z.number().nullable() })),
})
export type ModelCard = z.output<typeof modelCardSchema>
