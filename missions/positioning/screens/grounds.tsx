import './positioning.css'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { groundFit, groundRegister } from '../contract/ground.ts'
import { groundFields } from './ground-fields.ts'
import { useGrounds } from './use-ground.ts'

/** 坐标基准: where each plan lies on the earth, and how well its control points agree. */
export const Page = () => {
  const { plans } = useGrounds()
  const fits = useQueryOf(groundFit, {}).value?.plans ?? []
  const bare = plans.filter(({ name }) => !fits.some(({ plan }) => plan === name))
  return (
    <RegisterPage
      register={groundRegister}
      title="坐标基准"
      to="/positioning/grounds"
      noun="张平面图"
      fields={groundFields(plans.map(({ name }) => name))}
      empty={{ title: '还没有坐标基准', hint: '登记至少两个实测控制点，经纬度定位才能落到平面图上；三个以上可以互相检验' }}
    >
      {bare.length === 0 ? null : <Note>{bare.map(({ name }) => name).join('、')}没有坐标基准，只能接入平面图坐标的定位数据</Note>}
      {fits.map(({ plan, fit, refusal }) => (
        <Note key={plan} tone={refusal === null ? 'news' : 'refusal'}>
          {plan}：{refusal ?? `残差均方根 ${(fit?.rms ?? 0).toFixed(2)} 米，最大 ${Math.max(0, ...(fit?.residuals ?? []).map(({ metres }) => metres)).toFixed(2)} 米。${(fit?.remarks ?? []).join('；')}`}
        </Note>
      ))}
    </RegisterPage>
  )
}
