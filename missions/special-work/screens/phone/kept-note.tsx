import { GoTo } from '@anlan/platform/ui/go-to'
import { Note } from '@anlan/platform/ui/states'
import type { Waits } from './use-waiting.ts'

/** What of this permit the server would not take. What waits, the head of every page says: twice would only move the page. */
export const KeptNote = ({ refused }: Pick<Waits, 'refused'>) => (
  <>
    {refused.map((it) => (
      <Note key={it.commandId} tone="refusal" {...(it.lastRefusal?.clause === undefined ? {} : { clause: it.lastRefusal.clause })} action={<GoTo to="/me" className="al-button">去处理</GoTo>}>
        “{it.title}”{typeof it.input['row'] === 'number' ? `第 ${it.input['row'] + 1} 条` : ''}没有被接收：{it.lastRefusal?.message}
      </Note>
    ))}
  </>
)
