import { GoTo } from '@anlan/platform/ui/go-to'
import { Note } from '@anlan/platform/ui/states'
import type { RiskMapValue } from './risk-map.tsx'

/** What keeps the map from being whole, and where it is put right. */
export const MapGaps = ({ map: { plan, placeless, unknownAreas, zones } }: { readonly map: RiskMapValue }) => {
  const empty = zones.filter(({ units }) => units.length === 0).length
  const words = [
    plan === null ? '还没有设置厂区尺寸，暂按示意图显示' : '',
    placeless.length > 0 ? `${placeless.length} 个风险单元未标注位置，选中后绘制范围，或在单元中选择所在区域` : '',
    empty > 0 ? `${empty} 个区域没有风险单元` : '',
    unknownAreas.length > 0 ? `平面图上没有这些区域：${unknownAreas.join('、')}` : '',
  ].filter((it) => it !== '')
  if (words.length === 0) return null
  return (
    <Note
      {...(plan === null || zones.length === 0
        ? {
            action: (
              <GoTo to="/plant/areas" className="al-button">
                去设置
              </GoTo>
            ),
          }
        : {})}
    >
      {words.join('；')}
    </Note>
  )
}
