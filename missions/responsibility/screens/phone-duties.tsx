import './responsibility.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Due } from '@anlan/platform/ui/when'
import { GUARANTEE_WORDS } from '../contract/appointment.ts'
import { type DutySheet, dutyReport } from '../contract/duty.ts'
import { DutyRecord } from './duty-record.tsx'
import { ITEM_STATES, rateWords } from './duty-sheet.tsx'

export const Page = () => {
  const answer = useQueryOf(dutyReport, { mine: true }, { listens: ['dual-prevention'] })
  const [recording, setRecording] = useState<{ readonly sheet: DutySheet; readonly num: number } | undefined>(undefined)
  return (
    <PhonePage>
      <Shown answer={answer}>
        {({ sheets }) =>
          sheets.length === 0 ? <Empty title="您不是包保责任人" hint="任命后，这里列出要履职的任务" /> : sheets.map((sheet) => (
            <Section key={sheet.appointment} title={`${sheet.hazardName}　${GUARANTEE_WORDS[sheet.role]}`}>
              <p>{rateWords(sheet)}</p>
              <ul className="rs-lines">
                {sheet.items.map((item) => (
                  <li key={item.num}>
                    <span>{item.num}. {item.text}</span>
                    <Button onClick={() => setRecording({ sheet, num: item.num })}>登记</Button>
                    <small><StateTag {...ITEM_STATES[item.state]} />　{item.cadence}　<Due at={item.dueAt} /></small>
                  </li>
                ))}
              </ul>
            </Section>
          ))
        }
      </Shown>
      {recording === undefined ? null : <DutyRecord {...recording} close={() => setRecording(undefined)} />}
    </PhonePage>
  )
}
