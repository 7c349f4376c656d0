import type { FastifyInstance } from 'fastify'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { endpointPath } from '@anlan/kernel/endpoint'
import { contentDisposition } from '../files/file-name.ts'
import { reply } from '../http/reply.ts'
import type { House } from '../module/house.ts'
import type { Speaker } from '../module/scope.ts'
import type { SpeakerOf } from '../files/file-routes.ts'
import type { Sheet } from './sheet.ts'
import { writeTable } from './write-table.ts'

const PAGE = 500
/** What a person can still look through; the page says how many there are. */
const MOST = 20_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const NOT_YOURS = refuse('role', '您的岗位角色不能导出此表', { kind: 'forbidden' })

interface Page {
  readonly rows: readonly never[]
  readonly total: number
}

/** Every page of the list, in its own order, with its own filters. */
const allRows = async (house: House, speaker: Speaker, { query }: Sheet, asked: object): Promise<Decision<never[]>> => {
  const rows: never[] = []
  for (;;) {
    const page = (await house.query(speaker, query, { ...asked, offset: rows.length, limit: PAGE })) as Decision<Page>
    if (!page.accepted) return page
    rows.push(...page.value.rows)
    if (page.value.rows.length < PAGE || rows.length >= Math.min(page.value.total, MOST)) return accept(rows)
  }
}

/** `GET` with the list's own query string; the answer is a workbook. Roles and org are those of the list. */
export const sheetRoutes = (server: FastifyInstance, house: House, speakerOf: SpeakerOf, sheets: readonly Sheet[]): void => {
  for (const sheet of sheets)
    server.get<{ Params: { org: string }; Querystring: Record<string, unknown> }>(`/api/orgs/:org${endpointPath(sheet.name)}`, async (request, to) => {
      const speaker = await speakerOf(request, request.params.org)
      if (!speaker.accepted) return reply(to, speaker)
      if (!sheet.query.may.some((role) => speaker.value.roles.includes(role))) return reply(to, NOT_YOURS)
      const { offset: _offset, limit: _limit, ...asked } = request.query
      const found = await allRows(house, speaker.value, sheet, asked)
      if (!found.accepted) return reply(to, found)
      const bytes = await writeTable({
        title: sheet.title,
        columns: sheet.columns.map(({ header, width }, at) => ({ key: String(at), header, ...(width === undefined ? {} : { width }) })),
        rows: found.value.map((row) => Object.fromEntries(sheet.columns.map(({ cell }, at) => [String(at), cell(row)]))),
        at: house.clock.plant(),
        remark: `共 ${found.value.length} 条`,
      })
      return to.headers({ 'content-disposition': contentDisposition(`${sheet.title}.xlsx`, false), 'cache-control': 'no-store' }).type(XLSX).send(bytes)
    })
}
