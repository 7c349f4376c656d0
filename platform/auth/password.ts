import { hash, verify } from '@node-rs/argon2'

/** OWASP's figures for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

export const passwordMatches = (hashed: string, password: string): Promise<boolean> => verify(hashed, password)

/** Why a new password is not good enough, in Chinese; `undefined` when it is. */
export const passwordWeakness = (password: string, login: string): string | undefined => {
  if (password.length < 8) return '密码至少 8 位'
  if (password.length > 128) return '密码最多 128 位'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length
  if (kinds < 2) return '密码至少包含字母、数字、符号中的两种'
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码不能包含账号'
  return undefined
}
