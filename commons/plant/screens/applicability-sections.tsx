import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { applicability } from '../contract/applicability.ts'
import './plant.css'

const Status = ({ status }: { readonly status: '已核' | '待核' }) =>
  status === '待核' ? <abbr className="plant-unread" title="条文内容尚待核对原文">待核</abbr> : null

/** What the notice asks of this type, and apart from it what the law asks anyway, so that neither is read for the other. */
export const ApplicabilitySections = ({ id }: { readonly id?: string }) => {
  const answer = useQueryOf(applicability, id === undefined ? {} : { id }, { listens: ['plant'] })
  return (
    <Shown answer={answer}>
      {({ day, systems, duties }) => (
        <>
          <Section title="实施方案的六类系统">
            <ul className="plant-systems">
              {systems.map((system) => (
                <li key={system.id} data-applies={system.applies}>
                  <div>
                    <strong>{system.title}</strong>
                    <StateTag words={system.applies ? system.demand : '未要求'} tone={system.applies ? 'done' : 'off'} />
                  </div>
                  <p>{system.sentence}</p>
                  <p className="al-clause">依据：{system.cite}<Status status={system.status} /></p>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={`法定义务（按 ${day} 有效的规定）`}>
            <p className="al-clause">无论实施方案是否要求建设系统，下列义务都应履行。</p>
            <ul className="plant-duties">
              {duties.map((duty) => (
                <li key={duty.id}>
                  <strong>{duty.title}</strong>
                  <Status status={duty.status} />
                  <ul>
                    {duty.citations.map(({ clause, cite, edition }) => (
                      <li key={clause} className="al-clause" title={edition}>{cite}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Shown>
  )
}
