import type { z } from 'zod'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { listAbnormal } from '../../contract/abnormal.ts'

export type LimitedAreaRow = z.output<typeof listAbnormal.output>['areas'][number]

/** Unit areas and high-risk buildings: heads against what may be. */
export const LimitedAreas = ({ areas }: { readonly areas: readonly LimitedAreaRow[] }) => (
  <div className="po-scroll">
    <table className="po-table" aria-label="装置区和高危工艺建筑">
      <thead>
        <tr>
          <th scope="col">区域</th>
          <th scope="col">类别</th>
          <th scope="col">现有人数</th>
          <th scope="col">不得超过</th>
          <th scope="col">其中无关人员</th>
          <th scope="col">工况</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.fence}>
            <th scope="row"><GoTo to={`/positioning/fences/${area.fence}`}>{area.name}</GoTo></th>
            <td>{[area.unitArea ? '装置区' : '', area.highRiskBuilding ? '高危工艺建筑' : ''].filter(Boolean).join('、')}</td>
            <td data-over={area.allowed !== null && area.people > area.allowed}>{area.people} 人</td>
            <td>{area.allowed === null ? <span className="al-none">正常工况不限</span> : `${area.allowed} 人`}</td>
            <td>{area.relatedKnown ? `${area.unrelated} 人` : <span className="al-none">未设置相关人员</span>}</td>
            <td>{area.running === null ? '正常' : '异常工况'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
