import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { chosenStop, stopStep } from './request-stop.ts'
import { stopLife } from './stop-life.ts'

const comment = (title: string) => z.string().trim().max(500).default('').meta({ title, widget: 'textarea' })

/** Never by whoever asked for it. From then on measures of the running condition pause. */
export const approveStop = defineCommand({
  name: 'dual-prevention.approve-stop',
  title: '批准停用',
  input: z.object({ ...chosenStop, comment: comment('审批意见') }),
  output: stopStep,
  may: stopLife.moves.approve.may,
})

export const refuseStop = defineCommand({
  name: 'dual-prevention.refuse-stop',
  title: '不批准停用',
  input: z.object({ ...chosenStop, comment: z.string().trim().min(2, '请写明不批准的原因').max(500).meta({ title: '不批准的原因', widget: 'textarea' }) }),
  output: stopStep,
  may: stopLife.moves.refuse.may,
})

/** A later end takes effect only here. */
export const decideStopExtension = defineCommand({
  name: 'dual-prevention.decide-stop-extension',
  title: '审批停用延期',
  input: z.object({ ...chosenStop, approved: z.boolean().meta({ widget: 'hidden' }), comment: comment('审批意见') }),
  output: stopStep,
  may: stopLife.moves['decide-extension'].may,
})
