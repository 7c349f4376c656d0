import { expect, it } from 'vitest'
import { opensOnPhone } from './opens-on-phone.ts'

const houses = [{ house: 'positioning', phone: [{ path: 'live' }, { path: 'alarms/:id' }] }, { house: 'plant' }]

it.each([['/positioning/alarms/1', true], ['/positioning/live', true], ['/positioning/alarms', false], ['/plant/points/1', false]])('%s: %s', (link, opens) => {
  expect(opensOnPhone(houses, link)).toBe(opens)
})
