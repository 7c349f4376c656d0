import '../dual-prevention.css'
import { endpointsOf } from '@anlan/kernel/register'
import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { PLACE_KINDS, placeRegister, renewPlaceCode } from '../../contract/inspection/place.ts'
import { useUnitOptions } from '../unit-options.ts'
import { wordsFor } from '../people-options.ts'
import { labelsAddress } from './labels-address.ts'
import { useAreaOptions } from './place-options.ts'

const { get, save, remove } = endpointsOf(placeRegister)

const spot = (one: number | null, other: number | null, words: string): string | null => (one === null || other === null ? null : words)

/** One place: where it is, what is inspected there, and its sign. */
export const Page = ({ org, params, roles, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(get, { id })
  const [areas, units] = [useAreaOptions(), useUnitOptions()]
  const [renewal, removal] = [useCommandOf(renewPlaceCode), useCommandOf(remove)]
  const edits = placeRegister.may.write.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ data, version, updatedAt, updatedBy }) => {
        const wishes = { ...(areas.length === 0 ? {} : { 'data.area': { options: areas } }), 'data.units': { options: units } }
        const actions: readonly PageAction[] = [
          { title: '修改', primary: true, form: (close) => <SchemaForm command={save} formKey={`place-${id}`} initial={{ data }} fixed={{ id, version }} fields={wishes} submit="保存" onDone={close} onCancel={close} /> },
          { title: '打印二维码', icon: 'print', press: () => void window.open(labelsAddress(org.id, [id])) },
          { title: '换发编号', confirm: { tells: [], body: '标识被翻拍或遗失时换发。原二维码立即作废，请打印新的贴到现场；此前扫过的不受影响' }, press: () => renewal.send({ id, version }) },
          {
            title: '删除', danger: true, confirm: { tells: [], body: '删除后不再要求在此扫码，已有的记录保留' },
            press: async () => {
              const decision = await removal.send({ id, version })
              if (decision?.accepted) navigate('/dual-prevention/places')
              return decision
            },
          },
        ]
        return (
          <DetailPage
            title={data.name}
            back={{ title: '巡检点', to: '/dual-prevention/places' }}
            actions={edits ? actions : []}
            facts={[
              { title: '所在区域', value: data.area },
              { title: '标识方式', value: PLACE_KINDS[data.kind] },
              { title: '标识编号', value: data.code === '' ? '系统编号' : <code>{data.code}</code> },
              { title: '作废编号', value: data.past.length === 0 ? '无' : `${data.past.length} 个` },
              { title: '平面图位置', value: spot(data.x, data.y, `东 ${data.x} 米，北 ${data.y} 米`) },
              { title: '经纬度', value: spot(data.latitude, data.longitude, `${data.latitude}，${data.longitude}`) ?? '未填，不能用手机定位证明到场' },
              { title: '在此排查的风险单元', value: data.units.flatMap((unit) => wordsFor(units, unit) ?? []).join('、'), wide: true },
              { title: '最后修改', value: <>{updatedBy} <When at={updatedAt} /></> },
            ]}
          />
        )
      }}
    </Shown>
  )
}
