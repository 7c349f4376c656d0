import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const findChromium = (): string | undefined => PLACES.find((path) => existsSync(path))

/** Debian's Chromium and a Chinese font, installed where they are missing and we may. */
export const ensureChromium = async (): Promise<boolean> => {
  const font = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  const missing = [...(findChromium() === undefined ? ['chromium'] : []), ...((font.stdout ?? '').trim() === '' ? ['fonts-noto-cjk'] : [])]
  if (missing.length === 0) return true
  process.stdout.write(`Installing ${missing.join(' and ')} for the browser tests…\n`)
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], quiet)
  if (findChromium() !== undefined) return true
  process.stdout.write('Chromium is missing and could not be installed. As root: apt-get install chromium fonts-noto-cjk\n')
  return false
}
