import '../positioning.css'
import './gates.css'
import { RegisterPage } from '@anlan/platform/ui/register-page'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { gateCounts, gateRegister } from '../../contract/gate.ts'
import { GateAreas } from './gate-areas.tsx'
import { Passages } from './passages.tsx'
import { useGateFields } from './use-gate-fields.ts'

const EVERY = 5_000

/** 门岗: people by the gates against cards, and the gates themselves. */
export const Page = () => {
  const fields = useGateFields()
  const answer = useQueryOf(gateCounts, {}, { every: EVERY })
  return (
    <RegisterPage
      register={gateRegister}
      title="门岗"
      to="/positioning/gates"
      noun="个门岗"
      fields={fields}
      empty={{ title: '还没有门岗', hint: '登记闸机或人工门岗后，系统比对在内人数和定位终端，发现未佩戴终端的人员' }}
    >
      <Shown answer={answer} lines={3}>
        {({ areas, passages }) => (
          <section className="po-gates" aria-label="人数比对">
            <Note>在内人数多于定位终端，持续超过允许时间即报警，并作为重大事故隐患线索（AQ 3067-2026 5.7.3，待核）。失联的终端按最后位置计入</Note>
            {areas.length === 0 ? null : <GateAreas areas={areas} />}
            {areas.length === 0 ? null : <Passages passages={passages} />}
          </section>
        )}
      </Shown>
    </RegisterPage>
  )
}
