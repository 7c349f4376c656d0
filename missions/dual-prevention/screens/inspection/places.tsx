import '../dual-prevention.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { placeRegister } from '../../contract/inspection/place.ts'
import { useUnitOptions } from '../unit-options.ts'
import { ExplosionNote } from './explosion-note.tsx'
import { labelsAddress } from './labels-address.ts'
import { useAreaOptions } from './place-options.ts'

/** 巡检点: where people inspect, and the signs that say so. */
export const Page = ({ org, roles }: PageProps) => {
  const [areas, units] = [useAreaOptions(), useUnitOptions()]
  const edits = placeRegister.may.write.some((role) => roles.includes(role))
  return (
    <RegisterPage
      register={placeRegister}
      title="巡检点"
      to="/dual-prevention/places"
      noun="个巡检点"
      fields={{ ...(areas.length === 0 ? {} : { area: { options: areas } }), units: { options: units } }}
      empty={{ title: '还没有巡检点', hint: '登记巡检点、选好在此排查的风险单元，再打印二维码贴到现场' }}
      actions={[
        { title: '现场排查设置', icon: 'settings', to: '/dual-prevention/inspection-setting' },
        ...(edits ? [{ title: '打印二维码', icon: 'print' as const, press: () => void window.open(labelsAddress(org.id)) }] : []),
      ]}
    >
      <ExplosionNote />
    </RegisterPage>
  )
}
