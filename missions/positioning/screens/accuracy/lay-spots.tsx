import '../scroll.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { layTestRoute, layTestSpots } from '../../contract/accuracy-run.ts'
import { type AccuracyTest, RISKS, type Spot } from '../../contract/accuracy-test.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import { draftFaults, pressedSpot } from './spot-draft.ts'
import { TestMap } from './test-map.tsx'

/** Points of a static test, or corners of a dynamic route: pressed on the map, then corrected by the surveyor's figures. */
export const LaySpots = ({ test, kind }: { readonly test: AccuracyTest; readonly kind: 'static' | 'dynamic' }) => {
  const [spots, setSpots] = useState<readonly Spot[]>(() => (kind === 'static' ? test.spots.map(({ at: _at, ...it }) => it) : []))
  const [lay, route] = [useCommandOf(layTestSpots), useCommandOf(layTestRoute)]
  const { refusal, fault, sending } = kind === 'static' ? lay : route
  const faults = draftFaults(kind, spots)
  const change = (place: number, more: Partial<Spot>) => setSpots(spots.map((it, at) => (at === place ? { ...it, ...more } : it)))
  const number = (place: number, key: 'x' | 'y', text: string) => text !== '' && Number.isFinite(Number(text)) && change(place, { [key]: Number(text) })
  const keep = () =>
    kind === 'static' ? lay.send({ id: test.id, version: test.version, spots: [...spots] }) : route.send({ id: test.id, version: test.version, corners: spots.map(({ name: _name, ...it }) => it), marks: ACCURACY.dynamics.marks })
  return (
    <div className="po-page po-spot-editor">
      <p className="al-clause">{kind === 'static' ? '点图加测试点，再按实测结果改坐标。有、无卫星信号各不少于 3 个点，相距不少于 15 米（附录 A）' : '点图画路线，按转角直线行走；“有卫星信号”指从该转角到下一个转角的路段（附录 A）'}</p>
      <TestMap plan={test.plan} kind={kind} spots={spots.map((it) => ({ ...it, at: null }))} now={null} onPress={(at) => setSpots([...spots, pressedSpot(kind, spots, at)])} />
      {spots.length === 0 ? null : (
        <div className="po-scroll">
          <table className="po-table">
            <thead><tr><th scope="col">{kind === 'static' ? '点名' : '转角'}</th><th scope="col">东（米）</th><th scope="col">北（米）</th><th scope="col">有卫星信号</th><th scope="col">风险区域</th><th scope="col">操作</th></tr></thead>
            <tbody>
              {spots.map((it, place) => (
                <tr key={place}>
                  <td>{kind === 'static' ? <input className="al-input" aria-label="点名" value={it.name} onChange={(event) => change(place, { name: event.target.value })} /> : place + 1}</td>
                  <td><input className="al-input" type="number" step="0.01" aria-label={`${it.name} 东`} value={it.x} onChange={(event) => number(place, 'x', event.target.value)} /></td>
                  <td><input className="al-input" type="number" step="0.01" aria-label={`${it.name} 北`} value={it.y} onChange={(event) => number(place, 'y', event.target.value)} /></td>
                  <td><input className="al-check" type="checkbox" aria-label={`${it.name} 有卫星信号`} checked={it.satellite} onChange={(event) => change(place, { satellite: event.target.checked })} /></td>
                  <td><select className="al-input" data-wide="true" aria-label={`${it.name} 风险区域`} value={it.risk} onChange={(event) => change(place, { risk: event.target.value as Spot['risk'] })}>{Object.entries(RISKS).map(([value, words]) => <option key={value} value={value}>{words}</option>)}</select></td>
                  <td><Button kind="quiet" icon="close" onClick={() => setSpots(spots.filter((_, at) => at !== place))}>去掉</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {faults.length === 0 ? null : <Note>{faults.join('；')}</Note>}
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
      <div className="al-actions"><Button kind="primary" busy={sending} disabled={spots.length < (kind === 'static' ? 1 : 2)} onClick={() => void keep()}>{kind === 'static' ? '保存测试点' : `布置 ${ACCURACY.dynamics.marks} 个标记点`}</Button></div>
    </div>
  )
}
