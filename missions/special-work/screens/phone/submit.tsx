import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { submitPermit } from '../../contract/prepare-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { Troubles } from './troubles.tsx'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

const Submit = ({ view: { permit, shown, home } }: { readonly view: PermitView }) => {
  const { send, sending, wrong, output } = useSure(submitPermit)
  if (output !== undefined) return <Done title="已提请签批" words="轮到的人会在待办中看到" to={home} />
  const barred = permit.state !== 'preparing' || shown.troubles.length > 0
  return (
    <PhonePage title="提请签批" {...(barred ? {} : { action: { title: '提请签批', busy: sending, press: () => void send({ id: permit.id, version: permit.version }) } })}>
      <PermitHead permit={permit} />
      <Troubles title="还不能提请签批，先办好" troubles={permit.state === 'preparing' ? shown.troubles : []} />
      {permit.state === 'preparing' ? null : <Note>已经提请签批</Note>}
      <WrongNote {...wrong} />
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="提请签批" needsNetwork>{(view) => <Submit view={view} />}</AtPermit>
