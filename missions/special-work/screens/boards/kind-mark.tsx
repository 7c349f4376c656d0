import './boards.css'
import { WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { PermitState } from '../../contract/life.ts'

/** A shape for each kind, within eight units of the middle; the words stand beside it wherever there is room. */
export const KIND_SHAPES: Readonly<Record<WorkKind, string>> = {
  'hot-work': 'M0-9 9 7H-9Z', 'confined-space': 'M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z', blinding: 'M-8-3H8V3H-8Z', height: 'M0-9 7-1H3V8H-3V-1H-7Z', lifting: 'M0 9-9-7H9Z', 'temporary-power': 'M3-9-6 2H-1L-3 9 6-2H1Z', excavation: 'M-9-6H9L5 7H-5Z', 'road-closure': 'M0-9 9 0 0 9-9 0Z',
}
export const SHORT_KINDS: Readonly<Record<WorkKind, string>> = { 'hot-work': '动火', 'confined-space': '受限', blinding: '盲板', height: '高处', lifting: '吊装', 'temporary-power': '用电', excavation: '动土', 'road-closure': '断路' }

export type MarkState = 'coming' | 'working' | 'suspended' | 'done' | 'off'
export const markState = (state: PermitState): MarkState =>
  state === 'working' ? 'working' : state === 'suspended' ? 'suspended' : state === 'finished' || state === 'closed' ? 'done' : state === 'void' || state === 'cancelled' ? 'off' : 'coming'
export const MARK_WORDS: Readonly<Record<MarkState, string>> = { coming: '未开始（空心）', working: '作业中（实心）', suspended: '已暂停（双线）', done: '已完工（灰）', off: '作废、取消（虚线）' }

export const KindMark = ({ kind, state = 'coming', size = 18 }: { readonly kind: WorkKind; readonly state?: MarkState; readonly size?: number }) => (
  <svg className="swb-mark" data-state={state} width={size} height={size} viewBox="-11 -11 22 22" aria-hidden="true"><path d={KIND_SHAPES[kind]} /></svg>
)

export const KindLegend = () => (
  <div className="swb-legend">
    <p>{Object.entries(WORK_KINDS).map(([kind, words]) => <span key={kind}><KindMark kind={kind as WorkKind} size={16} />{words.replace('作业', '')}</span>)}</p>
    <p>{(Object.keys(MARK_WORDS) as MarkState[]).map((state) => <span key={state}><KindMark kind="confined-space" state={state} size={16} />{MARK_WORDS[state]}</span>)}</p>
  </div>
)
