import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import { defineQuery } from '@anlan/kernel/endpoint'
import { Fault } from '@anlan/kernel/fault'
import type { call } from '../client.ts'
import { callKeeping, forgetAnswers } from './kept-answers.ts'
import { openPhoneStore } from './phone-store.ts'

const dues = defineQuery({ name: 'dual-prevention.list-dues', title: '排查任务', input: z.object({ mine: z.boolean() }), output: z.object({ rows: z.array(z.string()) }), may: ['worker'] })
const online = (async () => accept({ rows: ['due'] }) as Decision<unknown>) as unknown as typeof call
const offline = (async () => {
  throw new Fault('offline', '没有网络')
}) as unknown as typeof call

it('keeps the last answer of each account and gives it when there is no network, with its age', async () => {
  const store = openPhoneStore('answers')
  const mine = { org: 'plant', account: 'wang' }
  await expect(callKeeping(dues, { mine: true }, mine, offline, store)).rejects.toMatchObject({ code: 'offline' })
  expect(await callKeeping(dues, { mine: true }, mine, online, store)).toEqual({ decision: { accepted: true, value: { rows: ['due'] } } })
  const kept = await callKeeping(dues, { mine: true }, mine, offline, store)
  expect(kept.decision).toEqual({ accepted: true, value: { rows: ['due'] } })
  expect(kept.keptAt).toBeTypeOf('number')
  await expect(callKeeping(dues, { mine: false }, mine, offline, store)).rejects.toMatchObject({ code: 'offline' })
  await expect(callKeeping(dues, { mine: true }, { ...mine, account: 'li' }, offline, store)).rejects.toMatchObject({ code: 'offline' })
  expect(await forgetAnswers('wang', store)).toBe(1)
  await expect(callKeeping(dues, { mine: true }, mine, offline, store)).rejects.toMatchObject({ code: 'offline' })
})
