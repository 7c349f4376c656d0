import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { accept, type Decision } from '@anlan/kernel/decision'
import { type Id, ID_PATTERN } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import { storeFile } from '@anlan/platform/files/file-store'
import { receiveForm, withForms } from '@anlan/platform/files/receive-form'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { claimReward, readClaim, reportAtDoor } from '../../contract/danger/report-door.ts'
import { type DoorRow, findDoor } from '../../store/danger/doors.ts'
import { askCodePage, claimPage, codePage, NO_DOOR_PAGE, reportPage, voucherPage } from './door-pages.ts'
import { doorPath } from './report-door.ts'

type Knock = FastifyRequest<{ Params: { token: string } }>

const LIMIT = { rateLimit: { max: 30, timeWindow: '1 minute' } }
const UNSEEN = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Whoever stands before a door is the door: no cookie is read, no address is kept. */
const doorSpeaker = ({ org }: DoorRow) => systemSpeaker(org, '隐患上报码', 'dual-prevention.report-door')

const keepPhotos = async (house: House, door: DoorRow, photos: readonly Buffer[]): Promise<Decision<Id[]>> => {
  const ids: Id[] = []
  for (const bytes of photos) {
    const stored = await storeFile(house, doorSpeaker(door), Readable.from([bytes]), '现场照片.jpg')
    if (!stored.accepted) return stored
    ids.push(stored.value.id)
  }
  return accept(ids)
}

/** `/report/{token}`: the page, the report, what became of it, and the voucher of its reward. */
export const doorRoutes = (server: FastifyInstance, house: House): void => {
  const through = (answer: (door: DoorRow, path: string, request: Knock) => Promise<string>) => async (request: Knock, to: FastifyReply) => {
    const door = await findDoor(house.database, request.params.token)
    to.headers(UNSEEN).type('text/html; charset=utf-8')
    return door === undefined ? to.code(404).send(NO_DOOR_PAGE) : to.send(await answer(door, doorPath(door.token), request))
  }

  const report = through(async (door, path, request) => {
    const form = await receiveForm(request)
    const fields = form.accepted ? form.value.fields : {}
    const again = (wrong: string) => reportPage({ path, place: door.place, id: newId(), fields, wrong })
    if (!form.accepted) return again(form.refusal.message)
    const id = ID_PATTERN.test(fields['id'] ?? '') ? (fields['id'] ?? '') : newId()
    const photos = await keepPhotos(house, door, form.value.photos)
    if (!photos.accepted) return again(photos.refusal.message)
    const { description = '', place = '', name = '' } = fields
    const told = await house.command(doorSpeaker(door), reportAtDoor, { id, description, place, name, photos: photos.value }, id)
    return told.accepted ? codePage(path, told.value.code) : again(told.refusal.message)
  })

  const code = through(async (door, path, request) => {
    const form = await receiveForm(request)
    const typed = form.accepted ? (form.value.fields['code'] ?? '') : ''
    const found = await house.query(doorSpeaker(door), readClaim, { code: typed })
    return found.accepted ? claimPage(path, typed, found.value) : askCodePage(path, found.refusal.message)
  })

  const claim = through(async (door, path, request) => {
    const form = await receiveForm(request)
    const typed = form.accepted ? (form.value.fields['code'] ?? '') : ''
    const drawn = await house.command(doorSpeaker(door), claimReward, { code: typed })
    return drawn.accepted ? voucherPage(path, drawn.value.voucher, drawn.value.amount) : askCodePage(path, drawn.refusal.message)
  })

  withForms(server, (routes) => {
    routes.get('/report/:token', { config: LIMIT }, through(async (door, path) => reportPage({ path, place: door.place, id: newId() })))
    routes.get('/report/:token/code', { config: LIMIT }, through(async (_door, path) => askCodePage(path)))
    routes.post('/report/:token', { config: LIMIT }, report)
    routes.post('/report/:token/code', { config: LIMIT }, code)
    routes.post('/report/:token/claim', { config: LIMIT }, claim)
  })
}
