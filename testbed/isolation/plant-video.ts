import type { FastifyInstance } from 'fastify'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listSegments, lockRecording } from '@anlan/video/contract/keep-recording'
import { bindSource, openDetector } from '@anlan/video/contract/detector'
import { openRecorder } from '@anlan/video/contract/recorder'

/** A recorder of `org`, an analysis device with an event that nobody understood, a camera, a segment that it reported over its own wire, and what is locked of it. @returns their ids */
export const plantVideo = async (house: House, server: FastifyInstance, org: Id, secret: string): Promise<Id[]> => {
  const speaker: Speaker = { ...systemSpeaker(org, secret), roles: ['safety-manager'] }
  const [now, camera, subject] = [house.clock.plant(), newId(), newId()]
  const opened = await house.command(speaker, openRecorder, { id: newId(), name: secret, address: 'http://127.0.0.1:9/', hosts: [] })
  if (!opened.accepted) throw new BrokenInvariant(opened.refusal.message)
  const { id: recorder, token } = opened.value
  const saved = await house.command(speaker, endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { number: 'CAM-1', name: secret, area: secret, recorder, snapshot: 'cameras/1.jpg' } })
  if (!saved.accepted) throw new BrokenInvariant(saved.refusal.message)
  const told = await server.inject({ method: 'POST', url: '/api/video/reports', headers: { 'x-recorder': recorder, authorization: `Bearer ${token}` }, payload: { cameras: [{ number: 'CAM-1', recording: true, lastSegmentAt: now }], segments: [{ camera: 'CAM-1', from: now - MINUTE, to: now, file: `segments/${secret}.mjpeg`, bytes: 1 }] } })
  if (told.statusCode !== 200) throw new BrokenInvariant(`the report was not taken: ${told.body}`)
  const locked = await house.command(speaker, lockRecording, { subject, cameras: [camera], from: now - MINUTE, until: now, reason: secret })
  if (!locked.accepted) throw new BrokenInvariant(locked.refusal.message)
  const segments = await house.query(speaker, listSegments, { cameras: [camera], from: 0, until: now })
  if (!segments.accepted || segments.value.segments.length !== 1) throw new BrokenInvariant('the segment is not there')
  const detector = await house.command(speaker, openDetector, { id: newId(), name: secret, dialect: 'json' })
  if (!detector.accepted) throw new BrokenInvariant(detector.refusal.message)
  const heard = await server.inject({ method: 'POST', url: '/api/video/detector-events', headers: { 'x-detector': detector.value.id, authorization: `Bearer ${detector.value.token}` }, payload: { events: [{ id: '1', source: secret, sourceName: secret, code: 'unheard-of', words: secret, at: now }] } })
  if (heard.json<{ parked: number }>().parked !== 1) throw new BrokenInvariant(`the event was not parked: ${heard.body}`)
  const bound = await house.command(speaker, bindSource, { detector: detector.value.id, source: secret, camera })
  if (!bound.accepted) throw new BrokenInvariant(bound.refusal.message)
  return [recorder, camera, subject, detector.value.id, ...segments.value.segments.map(({ id }) => id)]
}
