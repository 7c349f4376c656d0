import { StateTag } from '@anlan/platform/ui/detail-page'
import { Lasting, When } from '@anlan/platform/ui/when'
import type { GateArea } from '../../contract/gate.ts'
import { differenceWords, gateTone, stateWords } from './gate-words.ts'

/** People by the gates, cards by positioning, and what is between them. */
export const GateAreas = ({ areas }: { readonly areas: readonly GateArea[] }) => (
  <div className="po-scroll">
    <table className="po-table" aria-label="门岗计数与定位终端">
      <thead>
        <tr>
          <th scope="col">片区</th>
          <th scope="col">门岗</th>
          <th scope="col" data-number>在内人数</th>
          <th scope="col" data-number>定位终端</th>
          <th scope="col">差异</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.key}>
            <th scope="row">{area.place}</th>
            <td>
              <span className="po-gate-names">
                {area.gates.map(({ id, name, inside, lastAt }) => (
                  <span key={id}>
                    {name} {inside === null ? <span className="al-clause">尚未上报</span> : <>{inside} 人 <span className="al-clause"><When at={lastAt} /></span></>}
                  </span>
                ))}
              </span>
            </td>
            <td data-number>{area.inside === null ? <span className="al-none">—</span> : `${area.inside} 人`}</td>
            <td data-number>
              {area.cards} 个{area.silent > 0 ? <span className="al-clause"> 其中失联 {area.silent} 个</span> : null}
            </td>
            <td>{differenceWords(area)}</td>
            <td>
              <StateTag words={stateWords(area)} tone={gateTone(area)} /> {area.since === null ? null : <span className="al-clause"><Lasting since={area.since} /></span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
