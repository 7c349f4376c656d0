import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { Fault } from '@anlan/kernel/fault'
import type { WireRow, WireValue } from './rows.ts'

/** AES-128-CBC with PKCS5 padding, the key as initial vector, then Base64. @param key 16 characters */
export const seal = (text: string, key: string): string => {
  const secret = Buffer.from(key, 'utf8')
  const cipher = createCipheriv('aes-128-cbc', secret, secret)
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64')
}

/** The other way round, for what is fetched. @throws Fault `receiver-denied` when the key does not open it */
export const open = (datas: string, key: string): unknown => {
  const secret = Buffer.from(key, 'utf8')
  try {
    const decipher = createDecipheriv('aes-128-cbc', secret, secret)
    return JSON.parse(Buffer.concat([decipher.update(datas, 'base64'), decipher.final()]).toString('utf8'))
  } catch (cause) {
    throw new Fault('receiver-denied', '接收站返回的内容解不开，请核对密钥', { cause })
  }
}

export const basic = (companyCode: string, code: string): string => `Basic ${Buffer.from(`${companyCode}:${code}`, 'utf8').toString('base64')}`

const valueText = (value: WireValue | null | undefined): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Chapter 8 of the specification: SHA-256 over the filled fields in the order of their names. */
export const digestOf = (row: WireRow): string => {
  const hash = createHash('sha256')
  for (const name of Object.keys(row).filter((it) => row[it] !== null).sort()) hash.update(`${name}\u001f${valueText(row[name])}\u001e`, 'utf8')
  return hash.digest('hex')
}
