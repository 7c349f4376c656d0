import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import type { QualityLine } from '../../contract/quality.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { KindMark, markState } from './kind-mark.tsx'

/** Permits with what is wrong with each, most first. */
export const QualityRows = ({ rows }: { readonly rows: readonly QualityLine[] }) => (
  <ul className="swb-lines">
    {rows.map((it) => (
      <li key={it.id}>
        <GoTo to={`/special-work/permits/${it.id}`}>
          <KindMark kind={it.kind} state={markState(it.state)} />
          <span>
            <strong><LevelMark kind={it.kind} level={it.level} upgraded={it.upgraded} named /> {it.number}</strong>
            <small>{placeWords(it)}，{it.unit}{it.approver === '' ? '' : `，审批 ${it.approver}`}{it.fromPaper ? '，纸质补录' : ''}</small>
            {it.faults.map(({ rule, title, message, clause }) => <small key={rule} className="swb-fault"><b>{title}</b>：{message}<i>（{clause}）</i></small>)}
          </span>
          <span className="swb-right"><StateTag {...stateOf(it.state)} /><small><When at={it.from} /></small>{it.faults.length === 0 ? <small>没有问题</small> : <small>{it.faults.length} 项</small>}</span>
        </GoTo>
      </li>
    ))}
  </ul>
)
