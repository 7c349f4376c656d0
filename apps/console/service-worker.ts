/// <reference lib="webworker" />

/** Keeps the phone's pages for offline use. It never touches /api: what may be kept of that, pages keep themselves. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope

interface Precache {
  readonly version: string
  readonly files: readonly string[]
}

/** Written in by the build, precache-list.ts. */
const precache = (globalThis as unknown as { readonly __PRECACHE__: Precache }).__PRECACHE__
const CACHE = `anlan-${precache.version}`
const SHELL = '/index.html'

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(precache.files.map((file) => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' })))),
  )
})

worker.addEventListener('activate', (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) if (name.startsWith('anlan-') && name !== CACHE) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(clean())
})

/** The shell and its chunks belong together, so both come from the same version. */
const fromCache = async (request: Request, key: string): Promise<Response> => {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(key)
  if (kept !== undefined) return kept
  const fresh = await fetch(request)
  if (fresh.ok && key.startsWith('/assets/')) await cache.put(key, fresh.clone())
  return fresh
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== worker.location.origin) return
  if (address.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') {
    if (address.pathname === '/m' || address.pathname.startsWith('/m/')) event.respondWith(fromCache(request, SHELL))
    return
  }
  if (address.pathname.startsWith('/assets/') || precache.files.includes(address.pathname)) event.respondWith(fromCache(request, address.pathname))
})

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting()
})

/** Background Sync: the pages hold the session and the queue, so they are asked to send. */
worker.addEventListener('sync' as 'message', (event) => {
  const wake = async () => {
    for (const client of await worker.clients.matchAll({ type: 'window' })) client.postMessage('send-outbox')
  }
  ;(event as ExtendableEvent).waitUntil(wake())
})
