import { accept, type Decision, refuse } from './decision.ts'

/** What stands in the place of a name and a password. */
const VEIL = '***'
const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)([^/]*@)?([^/@?#]*)/i

/** An address as it may be shown: without its name and password. `rtsp://***@10.1.2.3/ch1` */
export const veilAddress = (address: string): string => address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, `$1${VEIL}@`)

/**
 * What was given for an address of which only the veiled form was shown: where it is still veiled, name and password are those that stand. They are never
 * carried to another host: whoever may edit an address must not have its password sent elsewhere.
 */
export const unveilAddress = (given: string, before: string): Decision<string> => {
  const [now, was] = [PARTS.exec(given), PARTS.exec(before)]
  if (now?.[2] !== `${VEIL}@`) return accept(given)
  if (was?.[2] === undefined || was[3] !== now[3]) return refuse('password-wanted', '主机换了，原来的用户名和密码不能沿用，请连同用户名和密码重新填写完整地址')
  return accept(given.replace(`${VEIL}@`, was[2]))
}
