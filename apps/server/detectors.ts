import { startEventBroker } from '@anlan/edge-detector-events/event-broker'
import { detectorRoutes } from '@anlan/edge-detector-events/event-routes'
import { MINUTE } from '@anlan/kernel/time'
import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import { openDetectorIntake } from '@anlan/video/module'
import type { FastifyInstance } from 'fastify'

/** What bought analysis devices reach us by. `mqttPort` 0 opens none: events come by HTTP only. A port that is taken is told and tried again. */
export const openDetectors = (house: House, { mqttPort, host }: { readonly mqttPort: number; readonly host: string }) => {
  const intake = openDetectorIntake(house)
  const trouble = (cause: unknown): void => house.fault('video', cause)
  return {
    routes: (server: FastifyInstance): void => detectorRoutes(server, intake, house.clock.plant),
    start: (): (() => Promise<void>) => {
      if (mqttPort === 0) return () => Promise.resolve()
      let broker: Awaited<ReturnType<typeof startEventBroker>> | undefined
      const stop = startRounds(MINUTE, async () => void (broker ??= await startEventBroker({ port: mqttPort, host, intake, now: house.clock.plant, trouble })), trouble)
      return async () => {
        await stop()
        await broker?.close()
      }
    },
  }
}
