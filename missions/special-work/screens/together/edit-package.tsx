import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getPackage } from '../../contract/package.ts'
import { PackageForm } from './package-form.tsx'

export const Page = ({ params }: PageProps) => (
  <Shown answer={useQueryOf(getPackage, { id: params['id'] ?? '' })}>
    {({ package: { id, version, title, plan, shared }, permits }) => <PackageForm key={version} title={`修改 ${title}`} edit={{ id, version, plan, initial: { title, kinds: [...new Set(permits.map(({ kind }) => kind))], shared } }} />}
  </Shown>
)
