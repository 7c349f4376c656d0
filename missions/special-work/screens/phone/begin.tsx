import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { resumeWork, startWork } from '../../contract/work-permit.ts'
import { AtPermit, type PermitView } from './at-permit.tsx'
import { Done } from './done.tsx'
import { PermitHead } from './permit-head.tsx'
import { ProofCard } from './proof-card.tsx'
import { Troubles } from './troubles.tsx'
import { useProof } from './use-proof.ts'
import { useSure } from './use-sure.ts'
import { WrongNote } from './wrong-note.tsx'

/** 开始 or 恢复: on the spot, with the server's yes. */
const Begin = ({ view: { permit, shown, site, home } }: { readonly view: PermitView }) => {
  const proving = useProof(permit, site)
  const [start, resume] = [useSure(startWork), useSure(resumeWork)]
  if (start.output !== undefined || resume.output !== undefined) return <Done title={start.output === undefined ? '已恢复作业' : '作业已开始'} words="监护人全程在现场；发现危险，任何人都可以暂停" to={home} />
  const again = permit.state === 'suspended'
  const title = again ? '恢复作业' : '开始作业'
  const move = again ? resume : start
  if (permit.state !== 'issued' && !again) return <PhonePage title="开始作业" action={{ title: '回到作业票', to: home }}><PermitHead permit={permit} /><Note>现在不能开始或恢复，请看作业票状态</Note></PhonePage>
  const barred = shown.troubles.length > 0
  return (
    <PhonePage title={title} {...(barred ? {} : { action: { title, icon: 'check', busy: move.sending, press: () => void move.send({ id: permit.id, version: permit.version, proofs: proving.proofs() }), ...(proving.held === null ? { blocked: '先证明在现场' } : {}) } })}>
      <PermitHead permit={permit} />
      <Troubles title={`还不能${again ? '恢复' : '开始'}，先办好`} troubles={shown.troubles} />
      {barred ? null : <ProofCard proving={proving} />}
      {barred ? null : <Note>{again ? '请再看一遍现场：人员、措施、气体都和暂停前一样或更好' : '请再看一遍现场：人员到齐、措施落实、监护人就位'}</Note>}
      <WrongNote {...move.wrong} />
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => <AtPermit id={params['id'] ?? ''} title="开始作业" needsNetwork>{(view) => <Begin view={view} />}</AtPermit>
