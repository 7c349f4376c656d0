import type { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import { takeReadings } from '@anlan/plant/contract/reading'
import { plant } from '@anlan/plant/module'
import { answer, defineModule } from '@anlan/platform/module/module'

/** Listens to what is handed to *plant*; stands in for it as long as it does not take readings itself. */
export const plantReadings = () => {
  const taken: z.output<typeof takeReadings.input>[] = []
  const known = (plant.answers ?? []).some(({ endpoint }) => endpoint.name === takeReadings.name)
  const standIn = defineModule({
    name: 'plant-readings',
    answers: [
      answer(takeReadings, async (input) => {
        taken.push(input)
        return accept({ taken: input.readings.length, unknown: [] })
      }),
    ],
  })
  return { taken, modules: known ? [] : [standIn] }
}
