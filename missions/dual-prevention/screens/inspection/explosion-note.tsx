import { GoTo } from '@anlan/platform/ui/go-to'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getInspectionSetting } from '../../contract/inspection/setting.ts'

/** Says it as long as nothing keeps other devices out of marked areas. */
export const ExplosionNote = () => {
  const explosion = useQueryOf(getInspectionSetting, {}, { listens: ['people', 'plant'] }).value?.explosion
  if (explosion?.state !== 'warned') return null
  return (
    <Note tone="refusal" action={<GoTo to="/people/terminals" className="al-button">共用终端</GoTo>}>
      {explosion.terminals === 0 ? '未登记防爆终端' : '没有限制只用防爆终端'}：{explosion.areas.join('、')}是爆炸危险区域，现在任何手机都能在那里办理排查
    </Note>
  )
}
