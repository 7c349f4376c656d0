import { InferenceSession, Tensor } from 'onnxruntime-node'
import { modelCardSchema } from './model-card.ts'

/** Loads one model and looks at one empty picture, in a process of its own: a model may abort whoever loads it. */
const [path = '', card = ''] = process.argv.slice(2)
const { input } = modelCardSchema.parse(JSON.parse(card))
const session = await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1 })
const name = session.inputNames[0] ?? ''
const answer = await session.run({ [name]: new Tensor('float32', new Float32Array(3 * input.width * input.height), [1, 3, input.height, input.width]) })
process.stdout.write(JSON.stringify(session.outputNames.map((it) => answer[it]?.dims ?? [])))
