import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept, refuse } from './decision.ts'
import { defineCommand, defineQuery, endpointPath } from './endpoint.ts'
import { defineEvent } from './event.ts'
import { BrokenInvariant, Fault } from './fault.ts'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF, ROLES } from './role.ts'

describe('an endpoint', () => {
  const closing = { name: 'dual-prevention.close-danger', title: '验收隐患', input: z.object({}), output: z.object({}), may: ENTERPRISE_MANAGERS }
  it('is a command or a query, with what was declared', () => {
    expect(defineCommand(closing)).toEqual({ kind: 'command', ...closing })
    expect(defineQuery(closing)).toEqual({ kind: 'query', ...closing })
  })
  it('is served under its house', () => {
    expect(endpointPath(closing.name)).toBe('/dual-prevention/close-danger')
  })
})

describe('a decision', () => {
  it('carries what was accepted, or why not', () => {
    expect(accept(1)).toEqual({ accepted: true, value: 1 })
    expect(refuse('late', '已超过期限')).toEqual({ accepted: false, refusal: { code: 'late', message: '已超过期限' } })
    expect(refuse('late', '已超过期限', { field: 'due', kind: 'conflict' })).toEqual({ accepted: false, refusal: { code: 'late', message: '已超过期限', field: 'due', kind: 'conflict' } })
  })
})

describe('an event', () => {
  it('is of version 1 until its schema grows', () => {
    const data = z.object({})
    expect(defineEvent('plant.area-drawn', '绘制区域', data)).toEqual({ type: 'plant.area-drawn', title: '绘制区域', data, v: 1 })
    expect(defineEvent('plant.area-drawn', '绘制区域', data, 2).v).toBe(2)
  })
})

describe('a fault', () => {
  it('is tried again unless told otherwise, and keeps its cause', () => {
    const cause = new Error('ECONNREFUSED')
    expect(new Fault('away', '连不上', { cause })).toMatchObject({ name: 'Fault', message: 'away: 连不上', code: 'away', tip: '连不上', retry: true, cause })
    expect(new Fault('gone', '已撤销', { retry: false }).retry).toBe(false)
    expect(new BrokenInvariant('never')).toMatchObject({ name: 'BrokenInvariant', message: 'never' })
  })
})

describe('roles', () => {
  it('of an enterprise are its staff, and its managers are among them', () => {
    expect(ENTERPRISE_STAFF.every((role) => ROLES[role].org === 'enterprise')).toBe(true)
    expect(ENTERPRISE_MANAGERS.every((role) => (ENTERPRISE_STAFF as readonly string[]).includes(role))).toBe(true)
  })
})
