import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { openMember } from '@anlan/people/module'
import { countAccounts } from '@anlan/platform/auth/accounts'
import type { House } from '@anlan/platform/module/house'
import type { Environment } from './environment.ts'

const DEMO_PASSWORD = 'anlan-2026'

/**
 * The one account that a new system has: the district's system administrator. In production its password is made here,
 * told once on the terminal and in a file that only its owner can read, and must be changed at the first sign-in.
 */
export const makeFirstAdministrator = async (house: House, district: Id, { mode, dataFolder }: Environment): Promise<string | undefined> => {
  const demo = mode === 'demo'
  const accounts = await countAccounts(house.database)
  if (!demo && accounts.demo > 0)
    throw new Fault('demo-data', '这个数据目录是演示用的，含有演示账号，不能用于正式环境。请另指定空的 DATA_DIR 或 DATABASE_URL', { retry: false })
  if (accounts.all > 0) return undefined
  const password = demo ? DEMO_PASSWORD : randomBytes(12).toString('base64url')
  const made = await openMember(house, { org: district, login: 'admin', name: '系统管理员', password, roles: ['system-admin'], mustChange: !demo, demo })
  if (!made.accepted || demo) return undefined
  await writeFile(join(dataFolder, 'first-administrator.txt'), `账号 admin\n初始密码 ${password}\n首次登录须修改密码，然后请删除本文件。\n`, { mode: 0o600 })
  return password
}
