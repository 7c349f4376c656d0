import { makeCell } from '@anlan/platform/ui/cell'
import { sweepPhotos } from '@anlan/platform/ui/phone/photo-store'

/** A new version stands ready; taking it over reloads the page. */
export const newVersion = makeCell<(() => void) | undefined>(undefined)

/** Registers the worker for the phone's pages and asks the browser not to throw the outbox away. */
export const keepForOffline = async (): Promise<void> => {
  void navigator.storage?.persist?.()
  void sweepPhotos(Date.now()).catch(() => undefined)
  if (navigator.serviceWorker === undefined) return
  const had = navigator.serviceWorker.controller !== null
  const registration = await navigator.serviceWorker.register('/service-worker.js', { scope: '/m/' }).catch(() => undefined)
  if (registration === undefined) return
  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state === 'installed' && had) newVersion.set(() => worker.postMessage('take-over'))
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => offer(worker))
  })
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) location.reload()
  })
}
