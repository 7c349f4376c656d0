import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { chosenStop, stopStep } from './request-stop.ts'
import { stopLife } from './stop-life.ts'

const reason = (asked: string) => z.string().trim().min(4, asked).max(500).meta({ title: '原因', widget: 'textarea' })
const end = (title: string) => z.number({ error: `请选择${title}` }).int().nonnegative().meta({ title, widget: 'datetime' })

export const withdrawStop = defineCommand({
  name: 'dual-prevention.withdraw-stop',
  title: '撤回停用',
  input: z.object({ ...chosenStop, reason: reason('请写明撤回的原因') }),
  output: stopStep,
  may: stopLife.moves.withdraw.may,
})

/** An earlier end; what had begun before it stays as it is. */
export const shortenStop = defineCommand({
  name: 'dual-prevention.shorten-stop',
  title: '提前结束停用',
  input: z.object({ ...chosenStop, endAt: end('新的结束时间'), reason: reason('请写明提前结束的原因') }),
  output: stopStep,
  may: stopLife.moves.shorten.may,
})

export const askStopExtension = defineCommand({
  name: 'dual-prevention.ask-stop-extension',
  title: '申请停用延期',
  input: z.object({ ...chosenStop, endAt: end('延期至'), reason: reason('请写明延期的原因') }),
  output: stopStep,
  may: stopLife.moves['ask-extension'].may,
})

/** The enterprise's word to the signs, before and while they are seen above. */
export const explainStopSigns = defineCommand({
  name: 'dual-prevention.explain-stop-signs',
  title: '说明停用疑点',
  input: z.object({ ...chosenStop, text: z.string().trim().min(4, '请写明情况').max(1000).meta({ title: '情况说明', widget: 'textarea' }) }),
  output: stopStep,
  may: [...ENTERPRISE_MANAGERS],
})
