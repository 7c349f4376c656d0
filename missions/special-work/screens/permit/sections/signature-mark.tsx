import type { Id } from '@anlan/kernel/id'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { useHere } from '@anlan/platform/ui/here'

/** The drawn signature as a small picture; a press opens it. */
export const SignatureMark = ({ picture, name }: { readonly picture: Id | null; readonly name: string }) => {
  const { org } = useHere()
  return picture === null ? <span className="al-none">无手写签名</span> : <a className="swd-signature" href={fileAddress(org.id, picture)} target="_blank" rel="noreferrer"><img src={fileAddress(org.id, picture)} alt={`${name}的签名`} loading="lazy" /></a>
}
