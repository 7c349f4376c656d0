import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { describeRegister, endpointsOf, type Register } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { annotateFaults } from '../excel/annotate-faults.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { contentDisposition } from '../files/file-name.ts'
import type { SpeakerOf } from '../files/file-routes.ts'
import { readFile, storeFile } from '../files/file-store.ts'
import { XLSX } from '../files/file-type.ts'
import { reply } from '../http/reply.ts'
import { badInput } from '@anlan/kernel/bad-input'
import type { House } from '../module/house.ts'
import type { Speaker } from '../module/scope.ts'
import { exportRegister } from './export-register.ts'
import { importRegister } from './import-register.ts'
import { filtersOf } from './register.ts'

interface OrgParams {
  org: string
}

const NOT_YOURS = refuse('role', '您的岗位角色不能办理此业务，请联系本单位安全管理人员', { kind: 'forbidden' })
const FIRST_FAULTS = 100
const may = (speaker: Speaker, roles: readonly Role[]) => roles.some((role) => speaker.roles.includes(role))

/**
 * What registers have beside their endpoints:
 * `GET /api/orgs/{org}/registers` tells their declarations, `POST …/{house}/import-{thing}` with `{ file }` takes an
 * uploaded workbook in, `GET …/{house}/export-{thing}` gives one, asked as the list is; `?template=1` gives an empty one.
 */
export const registerRoutes = (server: FastifyInstance, house: House, speakerOf: SpeakerOf, registers: readonly Register[]): void => {
  server.get<{ Params: OrgParams }>('/api/orgs/:org/registers', async (request, to) => {
    const speaker = await speakerOf(request, request.params.org)
    if (!speaker.accepted) return reply(to, speaker)
    return to.send({ registers: registers.filter((register) => may(speaker.value, register.may.read)).map(describeRegister) })
  })

  for (const register of registers) {
    const path = (verb: string) => `/api/orgs/:org/${register.name.replace('.', `/${verb}-`)}`

    if (register.import === true)
      server.post<{ Params: OrgParams }>(path('import'), async (request, to) => {
        const speaker = await speakerOf(request, request.params.org)
        if (!speaker.accepted) return reply(to, speaker)
        if (!may(speaker.value, register.may.write)) return reply(to, NOT_YOURS)
        const asked = z.object({ file: idSchema }).safeParse(request.body)
        return reply(to, asked.success ? await importFile(house, speaker.value, register, asked.data.file) : badInput(asked.error))
      })

    if (register.export === true)
      server.get<{ Params: OrgParams; Querystring: Record<string, unknown> }>(path('export'), async (request, to) => {
        const speaker = await speakerOf(request, request.params.org)
        if (!speaker.accepted) return reply(to, speaker)
        if (!may(speaker.value, register.may.read)) return reply(to, NOT_YOURS)
        const { template, ...query } = request.query
        const asked = endpointsOf(register).list.input.safeParse(query)
        if (!asked.success) return reply(to, badInput(asked.error))
        const { search, sort, expiry } = asked.data
        const filters = filtersOf(register, asked.data)
        const bytes = await house.act(speaker.value, (scope) => exportRegister(register, scope, template === '1' ? null : { search, sort, expiry, filters }))
        const name = `${register.title}${template === '1' ? '导入模板' : ''}.xlsx`
        return to.headers({ 'content-disposition': contentDisposition(name, false), 'cache-control': 'no-store' }).type(XLSX.type).send(bytes)
      })
  }
}

/** The answer tells the first faults; all of them stand in the workbook `faultFile`. */
const importFile = async (house: House, speaker: Speaker, register: Register, file: string): Promise<Decision<unknown>> => {
  const uploaded = await readFile(house, speaker.org, file, 'original')
  if (!uploaded.accepted) return uploaded
  const opened = await readWorkbook(uploaded.value.path)
  if (!opened.accepted) return opened
  const imported = await house.act(speaker, (scope) => importRegister(register, scope, opened.value))
  if (!imported.accepted) return imported
  const { table, faults, ...count } = imported.value
  const giveBack = async () => {
    const marked = await annotateFaults(opened.value, table, faults, house.clock.plant())
    return storeFile(house, speaker, Readable.from([marked]), uploaded.value.file.name.replace(/\.[^.]*$/, '-导入结果.xlsx'))
  }
  const stored = faults.length === 0 ? accept({ id: null }) : await giveBack()
  if (!stored.accepted) return stored
  return accept({ ...count, faulty: new Set(faults.map((it) => it.row)).size, faults: faults.slice(0, FIRST_FAULTS), faultFile: stored.value.id })
}
