import '../positioning.css'
import { endpointsOf } from '@anlan/kernel/register'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { bindCard, CARD_KINDS, cardRegister, LINK_STATES, listCardStatus, unbindCard } from '../../contract/card.ts'
import { personTrack } from '../../contract/live.ts'
import { batteryWords, floorWords } from '../live-words.ts'
import { usePersonOptions } from '../people-options.ts'

const { get, save, remove } = endpointsOf(cardRegister)
const FIELDS = formWishes(erased(cardRegister))
const BACK = { title: '定位终端', to: '/positioning/cards' }
const TONES = { online: 'done', silent: 'late', off: 'off' } as const

const Bind = ({ card, close }: { readonly card: string; readonly close: () => void }) => (
  <SchemaForm command={bindCard} formKey={`bind-card-${card}`} fixed={{ card }} fields={{ person: { options: usePersonOptions(), widget: 'select', help: '一人一卡，一卡一人' } }} submit="发卡" onDone={close} onCancel={close} />
)

const Unbind = ({ card, close }: { readonly card: string; readonly close: () => void }) => (
  <SchemaForm command={unbindCard} formKey={`unbind-card-${card}`} fixed={{ card }} fields={{ reason: { title: '原因', placeholder: '例如：离职、换卡' } }} submit="收卡" onDone={close} onCancel={close} />
)

/** One card: what is registered of it, who carries it, what was last heard. */
export const Page = ({ params, roles, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(get, { id })
  const number = answer.value?.data.number
  const status = useQueryOf(listCardStatus, { words: number ?? '', limit: 100 }, { skip: number === undefined, every: 10_000 }).value?.rows.find((row) => row.id === id)
  const removal = useCommandOf(remove)
  const may = (roles_: readonly string[]) => roles_.some((role) => (roles as readonly string[]).includes(role))
  return (
    <Shown answer={answer}>
      {({ data, version, updatedAt, updatedBy }) => {
        const carrier = status?.carrier ?? null
        const actions: PageAction[] = !may(cardRegister.may.write)
          ? []
          : [
              status === undefined ? { title: '发卡', blocked: '正在查询持卡人', press: () => {} }
              : carrier === null ? { title: '发卡', primary: true, form: (close) => <Bind card={id} close={close} />, ...(data.faulty ? { blocked: '终端已标为故障' } : {}) }
              : { title: '收卡', primary: true, form: (close) => <Unbind card={id} close={close} /> },
              { title: '修改', form: (close) => <SchemaForm command={save} formKey={`positioning-card-${id}`} initial={{ data }} fixed={{ id, version }} fields={FIELDS} submit="保存" onDone={close} onCancel={close} /> },
              {
                title: '删除', danger: true, confirm: { tells: [], body: '删除后该终端的上报按未登记处理，历史记录保留' },
                ...(carrier === null ? {} : { blocked: '先收卡' }),
                press: async () => {
                  const decision = await removal.send({ id, version })
                  if (decision?.accepted) navigate(BACK.to)
                  return decision
                },
              },
            ]
        return (
          <DetailPage
            title={data.number}
            back={BACK}
            {...(status === undefined ? {} : { state: { words: LINK_STATES[status.link], tone: TONES[status.link] } })}
            actions={actions}
            facts={[
              { title: '持卡人', value: status === undefined ? '正在查询' : carrier === null ? '未发卡' : [carrier.name, carrier.departmentName, carrier.postName].filter(Boolean).join(' · ') },
              { title: '发卡时间', value: <When at={status?.boundAt} /> },
              { title: '最后上报', value: <When at={status?.seenAt} /> },
              { title: '电量', value: batteryWords(status?.battery ?? null) },
              { title: '最后位置', value: status?.plan == null || status.x === null || status.y === null ? null : `${status.plan}${status.floor === null ? '' : ` ${floorWords(status.floor)}`}，东 ${Math.round(status.x)} 米，北 ${Math.round(status.y)} 米` },
              { title: '数据源', value: status?.source },
              { title: '类别', value: CARD_KINDS[data.kind] },
              { title: '型号', value: data.model },
              { title: '防爆标志', value: data.explosionProof },
              { title: '故障', value: data.faulty ? '是' : '否' },
              { title: '备注', value: data.note },
              { title: '最后修改', value: <>{updatedBy} <When at={updatedAt} /></> },
            ]}
          >
            {carrier === null || !may(personTrack.may) ? null : <GoTo to={`/positioning/tracks?persons=${carrier.person}`} className="al-button">查看历史轨迹</GoTo>}
          </DetailPage>
        )
      }}
    </Shown>
  )
}
