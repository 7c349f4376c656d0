import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { finishWork } from '../../contract/end-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { insideOf } from '../../rules/inside.ts'
import { PermitHead } from './permit-head.tsx'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

const Finish = ({ view: { permit, home } }: { readonly view: PermitView }) => {
  const { send, sending, wrong, output } = useSure(finishWork)
  if (output !== undefined) return <Done title="已报完工" words="请负责人到现场验收" to={home} />
  const inside = [...insideOf(permit, 'person'), ...insideOf(permit, 'tool')]
  const fits = permit.state === 'working' || permit.state === 'suspended'
  return (
    <PhonePage title="完工" {...(fits ? { action: { title: '报告完工', busy: sending, press: () => void send({ id: permit.id, version: permit.version }) } } : {})}>
      <PermitHead permit={permit} />
      {inside.length === 0 ? null : <Note tone="refusal" clause="GB 30871-2022 6.8">{inside.map(({ name }) => name).join('、')}还没有登记撤出，撤出后才能验收</Note>}
      {fits ? <Note>报告完工后不能再继续作业；现场恢复、火种熄灭、人员工具清点后请负责人验收</Note> : <Note>现在不能报告完工</Note>}
      <WrongNote {...wrong} />
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="完工" needsNetwork>{(view) => <Finish view={view} />}</AtPermit>
