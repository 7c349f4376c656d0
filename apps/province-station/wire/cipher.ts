import { createCipheriv, createDecipheriv } from 'node:crypto'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'

const BLOCK = 16
const WRONG_KEY = '解密失败。请核对密钥（16 个字符）、AES-128-CBC、PKCS5 填充、初始向量与密钥相同'

const decrypt = (sealed: Buffer, key: string): Buffer | undefined => {
  const secret = Buffer.from(key, 'utf8')
  const decipher = createDecipheriv('aes-128-cbc', secret, secret)
  try {
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return undefined
  }
}

const readUtf8 = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Opens `datas`: Base64, then AES-128-CBC with PKCS5 padding, key = IV, then a JSON array in UTF-8.
 * Line breaks inside the Base64 are let pass, as some encoders put them.
 */
export const openDatas = (datas: string, key: string): Decision<readonly unknown[]> => {
  const base64 = datas.replace(/[\r\n]/g, '')
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return refuse('not-base64', 'datas 不是有效的 Base64')
  const sealed = Buffer.from(base64, 'base64')
  if (sealed.length % BLOCK !== 0) return refuse('wrong-cipher', `datas 解码后为 ${sealed.length} 字节，不是 ${BLOCK} 的倍数，不是 AES 密文`)
  const plain = decrypt(sealed, key)
  const text = plain === undefined ? undefined : readUtf8(plain)
  if (text === undefined) return refuse('wrong-cipher', WRONG_KEY)
  try {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? accept(rows) : refuse('not-an-array', '解密后的内容应为 JSON 数组')
  } catch {
    return refuse('not-json', '解密后的内容不是 JSON。若密钥有误也会如此，请核对密钥')
  }
}

/** The other way round, for what an enterprise fetches. */
export const sealDatas = (rows: readonly unknown[], key: string): string => {
  const secret = Buffer.from(key, 'utf8')
  const cipher = createCipheriv('aes-128-cbc', secret, secret)
  return Buffer.concat([cipher.update(JSON.stringify(rows), 'utf8'), cipher.final()]).toString('base64')
}
