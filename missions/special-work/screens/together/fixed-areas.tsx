import { Note } from '@anlan/platform/ui/states'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { fixedAreaRegister } from '../../contract/setting.ts'
import { useAreaOptions } from '../choices.ts'

/** 固定动火区 (GB 30871-2022 5.5). */
export const Page = () => {
  const areas = useAreaOptions()
  return (
    <RegisterPage register={fixedAreaRegister} title="固定动火区" to="/special-work/fixed-areas" noun="个固定动火区" widths={{ keeper: 140, reviewOn: 150 }} fields={{ area: { options: areas, widget: 'select' }, conditions: { widget: 'textarea', help: '距火灾爆炸危险场所的设备、排水、阀井、水封 30 米以上，在全年最小频率风向的上风侧，没有可燃物，配有消防器材，有明显标志' } }} empty={{ title: '还没有固定动火区', hint: '在固定动火区内动火不分级、不办动火票；每年至少评估一次' }}>
      <Note clause="GB 30871-2022 5.5">固定动火区由企业审批确定，设置明显标志，每年至少进行一次风险识别；到期前 30 天提醒</Note>
    </RegisterPage>
  )
}
