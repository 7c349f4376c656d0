// Runs on a bare Node 20 with nothing installed, so: plain JavaScript, no dependency.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const MODULES = join(REPOSITORY, 'node_modules')
const MARKER = join(MODULES, '.anlan-installed')
/** The first Node that runs TypeScript files as they are. */
const ENOUGH = [22, 18]

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * What an install left behind: `full` with the development tools, `start` without them, `none` when anything is missing or of
 * another version. npm writes its own list last, so an install that was cut off leaves none.
 * @param lock package-lock.json
 * @param hidden node_modules/.package-lock.json
 */
export const installedMode = (lock, hidden) => {
  if (lock?.packages === undefined || hidden?.packages === undefined) return 'none'
  let mode = 'full'
  for (const [path, wanted] of Object.entries(lock.packages)) {
    // Optional packages are for other machines; links are our own workspaces.
    if (!path.includes('node_modules/') || wanted.optional || wanted.devOptional) continue
    const found = hidden.packages[path]
    if (found !== undefined && found.version === wanted.version && Boolean(found.link) === Boolean(wanted.link)) continue
    if (!wanted.dev) return 'none'
    mode = 'start'
  }
  return mode
}

const satisfies = (have, need) => have === 'full' || (have === 'start' && need === 'start')

/** Believes the marker while the lock file is the one it was written for; otherwise compares package by package. */
const isInstalled = (need) => {
  const lockText = readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')
  const digest = createHash('sha256').update(lockText).digest('hex')
  const hiddenPath = join(MODULES, '.package-lock.json')
  const marker = readJson(MARKER)
  if (marker?.lock === digest && satisfies(marker.mode, need) && existsSync(hiddenPath)) return true
  const mode = installedMode(JSON.parse(lockText), readJson(hiddenPath))
  if (!satisfies(mode, need)) return false
  try {
    writeFileSync(MARKER, JSON.stringify({ lock: digest, mode }))
  } catch {
    // Somebody else's folder: the comparison is made again next time.
  }
  return true
}

const AILMENTS = [
  [/ENOSPC|no space left/i, '磁盘空间不足。请清理磁盘（安装约需 1.2 GB）后重试。'],
  [/EACCES|EPERM|EROFS|permission denied/i, `没有写入权限。请用 ${REPOSITORY} 的所有者账户运行。`],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|socket hang up|fetch failed/i,
    '无法连接软件包仓库。请检查网络和代理设置，或用 npm config set registry 改用可访问的仓库后重试。',
  ],
  [/EUSAGE|in sync/i, 'package-lock.json 与 package.json 不一致。请取得完整的代码后重试。'],
  [/EBADPLATFORM|notsup/i, '有软件包不支持本机的系统或处理器。请在 Linux x64 上运行。'],
  [/ENOENT.*npm|spawn npm/i, '没有找到 npm。请安装带有 npm 的 Node.js 20 或更新版本。'],
]

/** What a person can do about an install that failed. */
export const installTip = (said) => AILMENTS.find(([sign]) => sign.test(said))?.[1] ?? '请根据下面的信息处理后重试。'

/** npm hands its own path to what it runs; started without npm, it is looked up on PATH. */
const npmCommand = () => {
  const script = process.env['npm_execpath']
  return script?.endsWith('npm-cli.js') && existsSync(script) ? [process.execPath, script] : ['npm']
}

const runNpm = (words, say) =>
  new Promise((resolve) => {
    const [program, ...first] = npmCommand()
    const child = spawn(program, [...first, ...words], { cwd: REPOSITORY, stdio: ['ignore', 'pipe', 'pipe'] })
    const begun = Date.now()
    const seconds = () => Math.round((Date.now() - begun) / 1000)
    const progress = setInterval(() => say(`仍在安装依赖包，已用 ${seconds()} 秒……`), 15_000)
    const release = forwardSignals(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)))
    const end = (code) => {
      clearInterval(progress)
      release()
      resolve({ code, said, seconds: seconds() })
    }
    child.once('error', (cause) => end(1, (said += String(cause))))
    child.once('close', (code) => end(code ?? 1))
  })

/**
 * Installs what the lock file names unless it is there already.
 * @param need `start`: what running needs. `full`: the development tools as well
 * @param say hears the progress, in Chinese, line by line
 * @returns whether everything is there now
 */
export const ensureInstalled = async (need, say) => {
  if (isInstalled(need)) return true
  say(need === 'full' ? '正在安装依赖包和开发工具（首次约需 1～3 分钟）……' : '正在安装依赖包（首次约需 1 分钟）……')
  const mode = need === 'full' ? '--include=dev' : '--omit=dev'
  const { code, said, seconds } = await runNpm(['ci', mode, '--no-audit', '--no-fund', '--loglevel=error'], say)
  if (code === 0 && isInstalled(need)) {
    say(`依赖包已安装，用时 ${seconds} 秒。`)
    return true
  }
  const last = said.trim().split('\n').slice(-15).join('\n')
  say(`依赖包安装失败：${installTip(said)}\n${last}`)
  return false
}

const isEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > ENOUGH[0] || (major === ENOUGH[0] && minor >= ENOUGH[1])
}

/** @returns the Node that came with the packages, else this one if it is new enough */
export const findNode = () => {
  const shipped = join(MODULES, `node-linux-${process.arch}`, 'bin', 'node')
  if (existsSync(shipped)) return shipped
  return isEnough(process.versions.node) ? process.execPath : undefined
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** @returns stops forwarding */
const forwardSignals = (child) => {
  const pass = (signal) => child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, pass)
  return () => {
    for (const signal of SIGNALS) process.off(signal, pass)
  }
}

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

/**
 * Runs a TypeScript file and passes signals on to it. The channel beside the streams tells it when we are gone.
 * @returns its exit code; 128 and the signal's number when it was killed
 */
export const runScript = (script, words, say) => {
  const node = findNode()
  if (node === undefined) {
    say('没有找到 Node.js 24，当前版本过旧。请删除 node_modules 后重新运行，或安装 Node.js 22.18 以上版本。')
    return Promise.resolve(1)
  }
  const env = { ...process.env, PATH: [join(MODULES, '.bin'), process.env['PATH'] ?? ''].join(delimiter) }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
  forwardSignals(child)
  return new Promise((resolve) => {
    child.once('error', (cause) => {
      say(`启动失败：${cause.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (NUMBERS[signal] ?? 0)))
  })
}
