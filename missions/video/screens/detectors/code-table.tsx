import { CONFIDENCE_NOTES, verificationOf } from '@anlan/standards/confidence'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import type { Dialect } from '../../contract/detector-event.ts'
import { EVENT_CODES } from '../../contract/event-codes.ts'
import { FlatTable } from '../flat-table.tsx'

/** What each code means here unless somebody says otherwise, and how sure that is. */
export const CodeTable = ({ dialect }: { readonly dialect: Dialect }) => (
  <FlatTable
    heads={['代码', '事件', '当作', '核对']}
    rows={Object.entries(EVENT_CODES[dialect]).map(([code, { words, kind, confidence }]) => ({ key: code, cells: [code, words, kind === null ? '不报警，列在“未识别的事件”' : ANALYSIS_WORDS[kind], <span key="check" title={CONFIDENCE_NOTES[confidence]}>{verificationOf(confidence)}</span>] }))}
  />
)
