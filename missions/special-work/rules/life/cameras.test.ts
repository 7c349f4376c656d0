import { expect, it } from 'vitest'
import { accept, refuse } from '@anlan/kernel/decision'
import { factsOf, permitOf, requestOf } from '../../testing/permit.ts'
import { withCameras } from './cameras.ts'

const CAMERA = '019a0000-0000-7000-8000-000000000077'

it('binds the cameras that see the place, and none where somebody chose or nothing sees it', () => {
  const permit = permitOf('hot-work', 'issued', { request: requestOf('hot-work', { cameras: [] }) })
  const facts = { ...factsOf(permit), cameras: [{ id: CAMERA, name: '罐区东', recording: true }] }
  const deciding = { permit, facts, actor: { person: null, roles: [] } }
  expect(withCameras(accept(permit), deciding)).toMatchObject({ value: { request: { cameras: [CAMERA] } } })
  const own = { ...permit, request: { ...permit.request, cameras: ['own'] } }
  expect(withCameras(accept(own), deciding)).toMatchObject({ value: { request: { cameras: ['own'] } } })
  expect(withCameras(accept(permit), { ...deciding, facts: { ...facts, cameras: [] } })).toMatchObject({ value: { request: { cameras: [] } } })
  expect(withCameras(refuse('no', '否'), deciding)).toMatchObject({ accepted: false })
})
