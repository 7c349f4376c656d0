import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import type { NecessaryGathering } from '../../contract/gathering.ts'

/** 确需聚集作业: why, with what, by whom and until when. The warning stays on. */
export const NecessaryList = ({ necessary, now }: { readonly necessary: readonly NecessaryGathering[]; readonly now: number }) =>
  necessary.length === 0 ? null : (
    <Section title="确需聚集作业">
      {necessary.map(({ id, study, measures, responsible, until, declaredAt, declaredBy, endedAt }) => (
        <div key={id}>
          {endedAt !== null ? null : <Note tone={until <= now ? 'refusal' : 'news'} clause="AQ 3064.3-2025 5.2.3">{until <= now ? '登记的时间已到，人员仍未散开，请立即疏散或重新研判' : '预警保持，直到人员散开'}</Note>}
          <Facts
            facts={[
              { title: '责任人', value: responsible.name },
              { title: '到何时为止', value: <When at={until} /> },
              { title: '登记', value: <>{declaredBy} <When at={declaredAt} /></> },
              { title: '结束', value: endedAt === null ? '仍在进行' : <When at={endedAt} /> },
              { title: '风险研判', value: study, wide: true },
              { title: '增加的管控措施', value: measures, wide: true },
            ]}
          />
        </div>
      ))}
    </Section>
  )
