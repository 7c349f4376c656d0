import '../dual-prevention.css'
import { useState } from 'react'
import type { Point } from '@anlan/kernel/geometry'
import { Button } from '@anlan/platform/ui/button'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Note, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { confirmMap, fourColourMap, type MapUnit } from '../../contract/risk-map.ts'
import { saveUnit } from '../../contract/save-register.ts'
import { FaceSwitch, useFace } from './face-switch.tsx'
import { ConfirmMap, MapConfirmed } from './map-confirmation.tsx'
import { MapGaps } from './map-gaps.tsx'
import { MapUnits } from './map-units.tsx'
import { RiskMap } from './risk-map.tsx'

/** 风险四色图: zones by level, the units beside it; what is chosen there is chosen here. */
export const Page = ({ org, roles }: PageProps) => {
  const answer = useQueryOf(fourColourMap, {}, { listens: ['plant'] })
  const save = useCommandOf(saveUnit)
  const face = useFace()
  const [{ at }, change] = useUrlState()
  const [drawn, setDrawn] = useState<{ readonly unit: MapUnit; readonly ring: readonly Point[] } | undefined>(undefined)
  const keeps = confirmMap.may.some((role) => roles.includes(role))
  const choose = (id: string | undefined) => change({ at: id })
  const store = async (unit: MapUnit, ring: readonly Point[] | null) => {
    const { id, version, name, hazardCode, department, responsible, statedLevel, areas } = unit
    const decision = await save.send({ id, version, name, hazardCode, department, responsible, riskLevel: statedLevel, areas, polygon: ring === null ? null : [...ring] })
    if (decision?.accepted) setDrawn(undefined)
  }
  const link = (path: string) => `/api/orgs/${org.id}/dual-prevention/${path}`
  return (
    <section className="dp-register">
      <header className="al-page-head">
        <h1>风险四色图</h1>
        <div className="al-actions al-page-actions">
          <a className="al-button" data-kind="quiet" href={link('export-map-zones')} download>
            <Icon name="download" size={18} />
            导出分区
          </a>
          <a className="al-button" data-kind="quiet" href={`${link('print-map')}?face=${face}`} target="_blank" rel="noreferrer">
            <Icon name="print" size={18} />
            打印
          </a>
          <GoTo to="/plant/areas" className="al-button">
            区域平面图
          </GoTo>
          <ActionButtons actions={keeps ? [{ title: '核对四色图', primary: true, icon: 'check', form: (close) => <ConfirmMap onDone={close} /> }] : []} />
        </div>
      </header>
      <Shown answer={answer} lines={12}>
        {(map) => (
          <>
            <div className="dp-map-tools">
              <FaceSwitch />
              <MapConfirmed confirmation={map.confirmation} />
            </div>
            {drawn === undefined ? <MapGaps map={map} /> : (
              <Note
                action={
                  <span className="al-actions">
                    <Button disabled={drawn.ring.length === 0} onClick={() => setDrawn({ ...drawn, ring: drawn.ring.slice(0, -1) })}>撤销一点</Button>
                    {drawn.unit.polygon === null ? null : <Button onClick={() => void store(drawn.unit, null)}>去掉范围</Button>}
                    <Button onClick={() => setDrawn(undefined)}>取消</Button>
                    <Button kind="primary" busy={save.sending} disabled={drawn.ring.length < 3} onClick={() => void store(drawn.unit, drawn.ring)}>完成</Button>
                  </span>
                }
              >
                在图上依次点击“{drawn.unit.name}”的各个角，已有 {drawn.ring.length} 个角，至少三个
              </Note>
            )}
            {save.refusal === undefined ? null : <RefusalNote refusal={save.refusal} />}
            <RiskMap map={map} face={face} chosen={drawn?.unit.id ?? at} onChoose={choose} {...(drawn === undefined ? {} : { ring: drawn.ring, onPress: (corner: Point) => setDrawn({ ...drawn, ring: [...drawn.ring, corner] }) })}>
              <MapUnits map={map} face={face} chosen={at} onChoose={choose} onDraw={keeps && drawn === undefined ? (unit) => setDrawn({ unit, ring: [] }) : undefined} />
            </RiskMap>
          </>
        )}
      </Shown>
    </section>
  )
}
