import { useState } from 'react'
import { plantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { Dialog } from '@anlan/platform/ui/dialog'
import { CodeScanner } from '@anlan/platform/ui/phone/code-scanner'
import { Note } from '@anlan/platform/ui/states'
import { detectorByCode, type DetectorRow } from './gas-form.ts'

interface DetectorPickProps {
  readonly detectors: readonly DetectorRow[]
  readonly value: DetectorRow | undefined
  readonly onChange: (detector: DetectorRow) => void
}

/** The detector in hand: by the code on it, or from the list. */
export const DetectorPick = ({ detectors, value, onChange }: DetectorPickProps) => {
  const [scanning, setScanning] = useState(false)
  const [wrong, setWrong] = useState(false)
  const overdue = value !== undefined && value.data.calibratedUntil < plantDay(plantNow())
  return (
    <section className="sw-detector" aria-label="检测仪">
      <label className="al-field">
        检测仪
        <select className="al-input" value={value?.id ?? ''} onChange={(event) => {
          const found = detectors.find(({ id }) => id === event.target.value)
          if (found !== undefined) onChange(found)
        }}>
          <option value="" disabled>请选择，或扫机身编号</option>
          {detectors.map(({ id, data }) => <option key={id} value={id}>{data.number}</option>)}
        </select>
      </label>
      <Button icon="scan" onClick={() => {
        setWrong(false)
        setScanning(true)
      }}>扫机身编号</Button>
      {detectors.length === 0 ? <Note tone="refusal">没有登记检测仪，请在电脑上的“气体检测仪”台账登记</Note> : null}
      {overdue ? <Note tone="refusal" clause="GB 30871-2022 4.12">检定已于 {value.data.calibratedUntil} 到期，用它的读数不能判定</Note> : null}
      {scanning ? (
        <Dialog title="扫检测仪编号" onClose={() => setScanning(false)}>
          <CodeScanner onCode={(code) => {
            const found = detectorByCode(code, detectors)
            if (found === undefined) return setWrong(true)
            onChange(found)
            setScanning(false)
          }} />
          {wrong ? <Note tone="refusal">台账里没有这个编号的检测仪，请从清单选择</Note> : null}
        </Dialog>
      ) : null}
    </section>
  )
}
