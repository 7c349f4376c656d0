import { useState } from 'react'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Button } from '@anlan/platform/ui/button'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { GASES, type GasName } from '@anlan/standards/special-work/gases'
import { DETECTOR_PRINCIPLES, GAS_UNITS, type GasReading } from '../../../contract/gas.ts'
import type { Permit } from '../../../contract/permit.ts'
import { recordGas } from '../../../contract/prepare-permit.ts'
import { gasNeeds } from '../../../rules/gas/needs.ts'
import { useDetectors } from '../../choices.ts'
import { optionsOf } from '../permit-words.ts'

type Reading = Partial<GasReading>
const GAS_OPTIONS = Object.entries(GASES).map(([value, { title, formula }]) => ({ value, words: `${title} ${formula}` }))
const UNIT_OPTIONS = optionsOf(GAS_UNITS)

/** Readings as they stand on the detector. */
const Readings = ({ id, value = [], onChange }: FieldProps<readonly Reading[]>) => {
  const put = (at: number, over: Reading) => onChange(value.map((it, place) => (place === at ? { ...it, ...over } : it)))
  return (
    <div id={id} className="swd-readings" tabIndex={-1}>
      {value.map((it, at) => (
        <div key={at}>
          <select className="al-input" aria-label={`气体 ${at + 1}`} value={it.gas ?? ''} onChange={(event) => put(at, { gas: event.target.value as GasName })}>
            <option value="">选择气体</option>
            {GAS_OPTIONS.map((one) => <option key={one.value} value={one.value}>{one.words}</option>)}
          </select>
          <input className="al-input" type="number" min={0} step="any" aria-label={`读数 ${at + 1}`} placeholder="读数" value={it.value ?? ''} onChange={(event) => {
            const { value: _former, ...rest } = it
            onChange(value.map((one, place) => (place !== at ? one : event.target.value === '' ? rest : { ...rest, value: event.target.valueAsNumber })))
          }} />
          <select className="al-input" aria-label={`单位 ${at + 1}`} value={it.unit ?? ''} onChange={(event) => put(at, { unit: event.target.value as GasReading['unit'] })}>
            {UNIT_OPTIONS.map((one) => <option key={one.value} value={one.value}>{one.words}</option>)}
          </select>
          <Button kind="quiet" icon="close" aria-label={`去掉第 ${at + 1} 个读数`} disabled={value.length === 1} onClick={() => onChange(value.filter((_, place) => place !== at))} />
        </div>
      ))}
      {value.length >= 12 ? null : <Button icon="plus" onClick={() => onChange([...value, { unit: 'ppm' }])}>加一种气体</Button>}
    </div>
  )
}

const firstReadings = (permit: Permit): Reading[] => {
  const former = permit.gas.at(-1)?.results.map(({ gas, unit }) => ({ gas, unit }))
  return former ?? [{ unit: 'lel' }, ...(gasNeeds(permit).entered ? [{ gas: 'oxygen' as const, unit: 'vol' as const }, { unit: 'ppm' as const }] : [{ gas: 'oxygen' as const, unit: 'vol' as const }])]
}

/** One sampling, with the detector that measured: without it nothing is judged. */
export const GasForm = ({ permit, close }: { readonly permit: Permit; readonly close: () => void }) => {
  const [now] = useState(usePlantNow())
  const detectors = useDetectors() ?? []
  return (
    <SchemaForm
      command={recordGas} formKey={`gas-${permit.id}`} fixed={{ id: permit.id }} submit="登记，由系统判定"
      initial={{ sampledAt: now, readings: firstReadings(permit) as GasReading[] }}
      fields={{
        // A sampling is added, never changed: it needs no version.
        version: { widget: 'hidden' },
        sampledAt: { title: '取样时间', widget: 'datetime' }, spot: { title: '取样部位', placeholder: '例如：人孔中部、动火点' },
        detector: { title: '检测仪', widget: 'select', options: detectors.map(({ id, data }) => ({ value: id, words: data.number, hint: `${DETECTOR_PRINCIPLES[data.principle]}，可测${data.gases.map((gas) => GASES[gas].title).join('、')}，检定至 ${data.calibratedUntil}` })), help: '没有登记检测仪的读数不能判定', clause: 'GB 30871-2022 4.12' },
        readings: { title: '读数', help: '按仪器显示填写，换算和判定由系统完成', render: (it) => <Readings {...(it as FieldProps<readonly Reading[]>)} /> },
      }}
      onDone={close} onCancel={close}
    />
  )
}
