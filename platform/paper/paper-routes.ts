import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { endpointPath } from '@anlan/kernel/endpoint'
import { contentDisposition } from '../files/file-name.ts'
import type { SpeakerOf } from '../files/file-routes.ts'
import { reply } from '../http/reply.ts'
import type { House } from '../module/house.ts'
import type { Paper } from './paper.ts'
import { print } from './print.ts'

const NOT_YOURS = refuse('role', '您的岗位角色不能打印此件', { kind: 'forbidden' })

/** `GET` with the query's own query string; the answer is a PDF, opened in the browser. */
export const paperRoutes = (server: FastifyInstance, house: House, speakerOf: SpeakerOf, papers: readonly Paper[]): void => {
  for (const paper of papers)
    server.get<{ Params: { org: string }; Querystring: Record<string, unknown> }>(`/api/orgs/:org${endpointPath(paper.name)}`, async (request, to) => {
      const speaker = await speakerOf(request, request.params.org)
      if (!speaker.accepted) return reply(to, speaker)
      if (!paper.query.may.some((role) => speaker.value.roles.includes(role))) return reply(to, NOT_YOURS)
      const found = await house.query(speaker.value, paper.query, request.query)
      if (!found.accepted) return reply(to, found)
      const at = house.clock.plant()
      const address = `${request.protocol}://${request.host}`
      const content = paper.compose(found.value as never, { at, by: speaker.value.actor.name, address })
      const bytes = await print({ title: paper.title, content, at, landscape: paper.landscape ?? false, cover: paper.cover ?? false })
      const { noted } = paper
      const written = noted === undefined ? undefined : await house.act(speaker.value, (scope) => scope.order(noted, request.query))
      if (written?.accepted === false) return reply(to, written)
      return to.headers({ 'content-disposition': contentDisposition(`${paper.title}.pdf`, true), 'cache-control': 'no-store' }).type('application/pdf').send(bytes)
    })
}
