import type { Place } from '../contract/inspection/place.ts'
import type { RoundRun } from '../contract/inspection/round.ts'
import type { PointLimits } from '../rules/inspection/readings.ts'
import type { Trace } from '../rules/formalism/seen.ts'
import { HOUR } from '@anlan/kernel/time'
import { id, NOW, worker } from './sample-records.ts'

export const place = (n: number, more: Partial<Place> = {}): Place => ({
  id: id(n), name: `巡检点${n}`, area: '', kind: 'qr', code: '', units: [], x: null, y: null, latitude: null, longitude: null, past: [], explosive: false, ...more,
})

export const point = (more: Partial<PointLimits> = {}): PointLimits => ({
  id: id(700), tag: 'LI-101', name: '储罐液位', unit: '米', low: 1, high: 8, highHigh: 9, rangeLow: 0, rangeHigh: 10, ...more,
})

export const run = (more: Partial<RoundRun> = {}): RoundRun => ({
  id: id(800), round: id(801), name: '罐区巡检', stops: [{ place: id(1), minSeconds: 60, name: '东门' }, { place: id(2), minSeconds: 0, name: '西门' }], state: 'open',
  startAt: NOW - HOUR, endAt: NOW + HOUR, assignees: [worker.id], startedAt: null, endedAt: null, walker: null, visits: [], facts: null, evidence: [], ...more,
})

export const trace = (n: number, more: Partial<Trace> = {}): Trace => ({
  record: id(n), person: worker.id, personName: worker.name, at: NOW, dueStart: NOW - HOUR, dueEnd: NOW + HOUR, place: null, photos: [], ...more,
})
