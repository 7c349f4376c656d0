import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { nextMoves } from '@anlan/kernel/lifecycle'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { explainStopSigns, askStopExtension, shortenStop, withdrawStop } from '../../contract/stops/change-stop.ts'
import { approveStop, decideStopExtension, refuseStop } from '../../contract/stops/decide-stop.ts'
import { stopLife } from '../../contract/stops/stop-life.ts'
import type { StopRecord } from '../../contract/records.ts'
import { StopPreview } from './stop-preview.tsx'
import { stateOf } from './stop-words.ts'

const OWN = { blocked: '申请由您本人提出，请由其他安全管理人员或主要负责人审批' }

interface FormOf {
  readonly stop: StopRecord
  readonly onDone: () => void
}
const chosen = ({ id, version }: StopRecord) => ({ id, version })

const Approve = ({ stop, onDone }: FormOf) => (
  <>
    <StopPreview unit={stop.unit} startAt={stop.startAt} endAt={stop.endAt} />
    <SchemaForm
      command={approveStop}
      formKey={`approve-stop-${stop.id}`}
      fixed={chosen(stop)}
      submit="批准停用"
      confirm={{ title: '批准停用', tells: [`申请人 ${stop.requester?.name ?? ''}`], body: '批准后运行类排查暂停，记录报送监管平台。请确认已到现场核实清空和隔离。' }}
      onDone={onDone}
    />
  </>
)

const Extension = ({ stop, approved, onDone }: FormOf & { readonly approved: boolean }) => (
  <SchemaForm command={decideStopExtension} formKey={`extend-stop-${stop.id}-${approved}`} fixed={{ ...chosen(stop), approved }} submit={approved ? '同意延期' : '不同意延期'} onDone={onDone} />
)

/** The next steps of a stop for whoever looks; what only somebody else may do stays, with the reason. */
export const useStopActions = (stop: StopRecord): readonly PageAction[] => {
  const { roles, session } = useHere()
  const me = session.person?.id ?? session.account.id
  const own = stop.requester?.id === me ? OWN : {}
  const ownExtension = stop.extension?.by.id === me ? OWN : {}
  const asked = stop.extension != null
  const moves = nextMoves(stopLife, stateOf(stop), roles)
  const made: Readonly<Record<string, readonly PageAction[]>> = {
    approve: [{ title: '批准', primary: true, ...own, form: (close) => <Approve stop={stop} onDone={close} /> }],
    refuse: [{ title: '不批准', ...own, form: (close) => <SchemaForm command={refuseStop} formKey={`refuse-stop-${stop.id}`} fixed={chosen(stop)} submit="不批准" onDone={close} /> }],
    withdraw: [{ title: '撤回', form: (close) => <SchemaForm command={withdrawStop} formKey={`withdraw-stop-${stop.id}`} fixed={chosen(stop)} submit="撤回" onDone={close} /> }],
    'decide-extension': asked
      ? [
          { title: '同意延期', primary: true, ...ownExtension, form: (close) => <Extension stop={stop} approved onDone={close} /> },
          { title: '不同意延期', ...ownExtension, form: (close) => <Extension stop={stop} approved={false} onDone={close} /> },
        ]
      : [],
    restart: [{ title: '复产检查', primary: !asked, to: `/dual-prevention/stops/${stop.id}/restart` }],
    shorten: [{ title: '提前结束', form: (close) => <SchemaForm command={shortenStop} formKey={`shorten-stop-${stop.id}`} fixed={chosen(stop)} submit="提前结束" onDone={close} /> }],
    'ask-extension': asked ? [] : [{ title: '申请延期', form: (close) => <SchemaForm command={askStopExtension} formKey={`ask-stop-${stop.id}`} fixed={chosen(stop)} submit="提交延期申请" onDone={close} /> }],
  }
  const explains = (stop.signs?.length ?? 0) > 0 && explainStopSigns.may.some((role) => roles.includes(role))
  const order = ['approve', 'refuse', 'decide-extension', 'restart', 'ask-extension', 'shorten', 'withdraw'] as const
  return [
    ...order.filter((move) => moves.includes(move)).flatMap((move) => made[move] ?? []),
    ...(explains ? [{ title: '说明疑点', form: (close: () => void) => <SchemaForm command={explainStopSigns} formKey={`explain-stop-${stop.id}`} fixed={chosen(stop)} submit="保存说明" onDone={close} /> }] : []),
  ]
}
