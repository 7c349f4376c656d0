import type { LimitedAreaRow } from './limited-areas.tsx'

/** The same on the phone: one below the other, what is in an abnormal condition first. */
export const LimitedList = ({ areas }: { readonly areas: readonly LimitedAreaRow[] }) => (
  <ul>
    {areas.toSorted((a, b) => Number(b.running !== null) - Number(a.running !== null)).map(({ fence, name, people, allowed, unrelated, relatedKnown, running, highRiskBuilding }) => (
      <li key={fence} className="po-condition" data-state={running === null ? undefined : 'running'}>
        <div>
          <p>
            <strong>{name}</strong> {running === null ? '正常工况' : '异常工况'}{highRiskBuilding ? '，高危工艺建筑' : ''}
          </p>
          <p>
            现有 <strong>{people} 人</strong>{allowed === null ? '' : `，不得超过 ${allowed} 人`}{relatedKnown ? `，无关人员 ${unrelated} 人` : ''}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
