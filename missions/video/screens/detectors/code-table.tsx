import { CONFIDENCE_NOTES, verificationOf } from '@anlan/standards/confidence'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import type { Dialect } from '../../contract/detector-event.ts'
import { EVENT_CODES } from '../../contract/event-codes.ts'

/** What each code means here unless somebody says otherwise, and how sure that is. */
export const CodeTable = ({ dialect }: { readonly dialect: Dialect }) => (
  <div className="vi-scroll">
    <table className="vi-table">
      <thead><tr><th scope="col">代码</th><th scope="col">事件</th><th scope="col">当作</th><th scope="col">核对</th></tr></thead>
      <tbody>
        {Object.entries(EVENT_CODES[dialect]).map(([code, { words, kind, confidence }]) => (
          <tr key={code}><th scope="row">{code}</th><td>{words}</td><td>{kind === null ? '不报警，列在“未识别的事件”' : ANALYSIS_WORDS[kind]}</td><td title={CONFIDENCE_NOTES[confidence]}>{verificationOf(confidence)}</td></tr>
        ))}
      </tbody>
    </table>
  </div>
)
