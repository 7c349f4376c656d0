import { endpointPath } from '@anlan/kernel/endpoint'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { queryString } from '@anlan/platform/ui/wire'

/** A paper, opened beside the page. */
export const PrintLink = ({ name, input, title }: { readonly name: string; readonly input: Readonly<Record<string, unknown>>; readonly title: string }) => {
  const { org } = useHere()
  return (
    <a className="al-button" href={`/api/orgs/${org.id}${endpointPath(name)}${queryString(input)}`} target="_blank" rel="noreferrer">
      <Icon name="print" size={18} />
      {title}
    </a>
  )
}
