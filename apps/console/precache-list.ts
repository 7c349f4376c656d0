import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

const LARGEST = 400 * 1024
const PLACE = 'globalThis.__PRECACHE__'
const FIXED = ['/index.html', '/manifest.webmanifest', '/icons/anlan-192.png']

/** Writes into the worker what it keeps for offline use. Chunks beyond 400 kB (charts) come when they are needed. */
export const precacheList = (): Plugin => ({
  name: 'anlan-precache-list',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = Object.values(bundle)
      const kept = files.filter(({ fileName }) => /^assets\/.*\.(js|css)$/.test(fileName)).filter((file) => (file.type === 'chunk' ? file.code.length : file.source.length) <= LARGEST)
      const html = files.find(({ fileName }) => fileName === 'index.html')
      const names = kept.map(({ fileName }) => `/${fileName}`).sort()
      const version = createHash('sha256')
        .update(names.join())
        .update(html?.type === 'asset' ? html.source : '')
        .digest('hex')
        .slice(0, 16)
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk' || !worker.code.includes(PLACE)) return this.error('the service worker has no place for the list of files')
      worker.code = worker.code.replace(PLACE, () => JSON.stringify({ version, files: [...FIXED, ...names] }))
    },
  },
})
