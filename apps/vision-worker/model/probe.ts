import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ModelCard } from './model-card.ts'

const PATIENCE = 60_000
const CHILD = fileURLToPath(new URL('./probe-child.ts', import.meta.url))

/** Whether a model can be loaded and says something of the shape that its decoder reads; empty: it can. */
export const probeModel = (path: string, card: ModelCard): Promise<string> =>
  new Promise((told) => {
    execFile(process.execPath, [CHILD, path, JSON.stringify(card)], { timeout: PATIENCE, env: {} }, (failed, stdout) => {
      if (failed !== null) return told(failed.killed ? '模型一分钟内没有加载完' : '模型加载失败，文件可能损坏或不是受支持的 ONNX 模型')
      const dims = JSON.parse(stdout) as number[][]
      const [first = []] = dims
      const classes = card.classes.length
      const fits = { yolox: first.length === 3 && first[2] === classes + 5, yolov8: first.length === 3 && first[1] === classes + 4, detr: dims.some((it) => it[2] === 4) && dims.some((it) => it[2] === classes) }[card.decoder]
      return told(fits ? '' : `模型输出 ${dims.map((it) => it.join('×')).join('、')} 与模型卡写的解码方式或类别数不符`)
    })
  })
