import '../dual-prevention.css'
import './worksheet.css'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { getWorksheet, WORKSHEET_KINDS, worksheetLife } from '../../contract/worksheet.ts'
import { ROW_WORDS } from '../../rules/worksheet/row-words.ts'
import { newestFirst } from '../danger-words.ts'
import { SheetTable } from './sheet-table.tsx'
import { useWorksheetActions } from './worksheet-actions.tsx'
import { WORKSHEET_TONES } from './worksheet-tones.ts'

const SHOWN = 5

export const Page = ({ params, org }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getWorksheet, { id })
  const actionsOf = useWorksheetActions()
  return (
    <Shown answer={answer}>
      {({ worksheet, unitName, judged, open, timeline }) => (
        <DetailPage
          title={worksheet.title}
          back={{ title: '风险分析表', to: '/dual-prevention/worksheets' }}
          state={{ words: worksheetLife.states[worksheet.state], tone: WORKSHEET_TONES[worksheet.state] }}
          actions={actionsOf(worksheet, open)}
          facts={[
            { title: '分析方法', value: WORKSHEET_KINDS[worksheet.kind] },
            { title: '风险单元', value: unitName },
            { title: ROW_WORDS[worksheet.kind].sheet, value: worksheet.title },
            { title: '区域、位置', value: worksheet.place },
            { title: '编制人', value: worksheet.author.name },
            { title: '分析人员', value: worksheet.members.map(({ id: member, name }) => `${name}${worksheet.confirmed.some((it) => it.id === member) ? '（已确认）' : ''}`).join('、'), wide: true },
            { title: '审核', value: worksheet.approved === null ? null : <>{worksheet.approved.name}，<When at={worksheet.approved.at} /></> },
          ]}
          timeline={newestFirst(timeline)}
        >
          {worksheet.returnedReason === null ? null : <Note tone="refusal">已退回：{worksheet.returnedReason}</Note>}
          {open.length === 0 ? null : (
            <Note>
              提交前还需要：{open.slice(0, SHOWN).join('；')}
              {open.length > SHOWN ? `；另有 ${open.length - SHOWN} 处` : ''}
            </Note>
          )}
          <Section
            title={`分析记录 ${worksheet.rows.length} 行`}
            tools={
              <a className="al-button" data-kind="quiet" href={`/api/orgs/${org.id}/dual-prevention/print-worksheet?id=${id}`} target="_blank" rel="noreferrer">
                <Icon name="print" size={18} />
                打印签字
              </a>
            }
          >
            <SheetTable worksheet={worksheet} judged={judged} />
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}
