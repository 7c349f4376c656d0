import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

const KEEPERS = ['safety-manager', 'system-admin'] as const

export const terminalSchema = z.object({
  id: idSchema,
  name: z.string(),
  post: idSchema.nullable(),
  disabled: z.boolean(),
  /** Certified for areas with an explosive atmosphere. */
  explosionProof: z.boolean(),
  registeredBy: z.string(),
  registeredAt: instantSchema,
  seenAt: instantSchema.nullable(),
})

export const listTerminals = defineQuery({
  name: 'people.list-terminals',
  title: '共用终端',
  input: z.object({}),
  output: z.object({ terminals: z.array(terminalSchema) }),
  may: [...KEEPERS],
})

/** Makes the browser that sends it a shared terminal: it keeps `key`, which is told once. */
export const registerTerminal = defineCommand({
  name: 'people.register-terminal',
  title: '登记共用终端',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写终端名称').max(50).meta({ title: '终端名称', placeholder: '例如：罐区操作室' }),
    post: z.union([idSchema, z.literal('')]).nullish().meta({ title: '所在岗位' }),
    explosionProof: z.boolean().default(false).meta({ title: '防爆终端', placeholder: '有防爆合格证，可带入爆炸危险区域', help: '核对机身铭牌上的防爆标志后再勾选' }),
  }),
  output: z.object({ id: idSchema, key: z.string() }),
  tellsSecret: true,
  may: [...KEEPERS],
})

export const disableTerminal = defineCommand({
  name: 'people.disable-terminal',
  title: '停用共用终端',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

/** What the plate on the terminal says, put right afterwards. */
export const markTerminal = defineCommand({
  name: 'people.mark-terminal',
  title: '标明防爆终端',
  input: z.object({ id: idSchema, explosionProof: z.boolean() }),
  output: z.object({ id: idSchema }),
  may: [...KEEPERS],
})

/** The terminal that the asker stands at, known by its key and never by its own word; and how many explosion-proof ones are in use. */
export const terminalHere = defineQuery({
  name: 'people.terminal-here',
  title: '本机是哪台终端',
  input: z.object({}),
  output: z.object({ here: terminalSchema.pick({ id: true, name: true, explosionProof: true }).nullable(), explosionProof: z.number().int() }),
  may: [...ENTERPRISE_STAFF],
})

/** One's own PIN for shared terminals. */
export const setPin = defineCommand({
  name: 'people.set-pin',
  title: '设置换人密码',
  input: z.object({ pin: z.string().regex(/^\d{6}$/, '换人密码为 6 位数字').meta({ title: '换人密码' }) }),
  output: z.object({}),
  may: [...ENTERPRISE_STAFF],
})

/** A new code for the person's card; the former one no longer works. `code` is told once and printed as a QR code. */
export const issueCard = defineCommand({
  name: 'people.issue-card',
  title: '制作工牌二维码',
  input: z.object({ person: idSchema }),
  output: z.object({ code: z.string(), name: z.string() }),
  tellsSecret: true,
  may: [...KEEPERS],
})

/**
 * Whether a legal signature is really of that hand: a person's own PIN, or, for oneself, the password of the account too.
 * Five wrong tries, and one waits ten minutes. Asked by other houses, never from outside.
 */
export const proveHand = defineQuery({
  name: 'people.prove-hand',
  title: '核验签字人',
  /** `person` null is whoever asks. */
  input: z.object({ person: idSchema.nullable(), secret: z.string() }),
  output: z.object({ by: z.enum(['password', 'pin']), person: z.object({ id: idSchema, name: z.string() }) }),
  may: [],
})

/**
 * What a shared terminal sends to `POST /api/terminal/session` when another person takes over: its key and either badge
 * number with PIN, or the code of the card. The answer sets the session cookie; unfinished forms wait for whoever began them.
 */
export const changePersonSchema = z.union([
  z.object({ key: z.string().min(20), card: z.string().min(10) }),
  z.object({ key: z.string().min(20), badge: z.string().trim().min(1, '请填写工牌号'), pin: z.string().min(1, '请填写换人密码') }),
])

export const terminalRegistered = defineEvent('people.terminal-registered', '登记了共用终端', z.object({ id: idSchema, name: z.string() }))
export const terminalMarked = defineEvent('people.terminal-marked', '标明了防爆终端', z.object({ id: idSchema, explosionProof: z.boolean() }))
export const terminalDisabled = defineEvent('people.terminal-disabled', '停用了共用终端', z.object({ id: idSchema }))
export const terminalPersonChanged = defineEvent('people.terminal-person-changed', '共用终端换人', z.object({ terminal: idSchema, person: idSchema, by: z.enum(['pin', 'card']) }))
export const pinSet = defineEvent('people.pin-set', '设置了换人密码', z.object({ person: idSchema }))
export const cardIssued = defineEvent('people.card-issued', '制作了工牌二维码', z.object({ person: idSchema }))
