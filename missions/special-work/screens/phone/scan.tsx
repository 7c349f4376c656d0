import './phone.css'
import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, Shown } from '@anlan/platform/ui/states'
import { noteScan } from './last-scan.ts'
import { PermitCard } from './permit-card.tsx'
import { permitInCode } from './permit-code.ts'
import { useAllWorks } from './use-works.ts'

/** 扫票: the code opens the permit and proves that I stand at it; from the list proves nothing. */
export const Page = ({ navigate }: PageProps) => {
  const answer = useAllWorks()
  const [wrong, setWrong] = useState(false)
  const [area, setArea] = useState('')
  return (
    <PhonePage>
      <CodeScanner onCode={(code) => {
        const permit = permitInCode(code)
        if (permit === null) return setWrong(true)
        noteScan(permit, code)
        navigate(`/special-work/permits/${permit}`)
      }} />
      {wrong ? <Note tone="refusal">这不是作业票的二维码，请扫现场作业票上的码</Note> : null}
      <Shown answer={answer}>
        {({ rows }) => {
          const areas = [...new Set(rows.map((it) => it.area))]
          return rows.length === 0 ? null : (
            <section className="sw-group" aria-label="从清单选择">
              <h2>从清单选择<span>不能证明在现场</span></h2>
              {areas.length < 2 ? null : (
                <label className="al-field">
                  我在哪个区域
                  <select className="al-input" value={area} onChange={(event) => setArea(event.target.value)}>
                    <option value="">全部区域</option>
                    {areas.map((name) => <option key={name} value={name}>{name}</option>)}
                  </select>
                </label>
              )}
              <ul>{rows.filter((it) => area === '' || it.area === area).map((line) => <li key={line.id}><PermitCard line={line} /></li>)}</ul>
            </section>
          )
        }}
      </Shown>
    </PhonePage>
  )
}
