import type { Fact, PageAction, TimelineEntry } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Due, When } from '@anlan/platform/ui/when'
import { answerInstruction, closeInstruction, type Instruction } from '../../contract/leader-note.ts'

/** What was asked for, of whom and until when. */
export const instructionFacts = (it: Instruction): Fact[] => [
  { title: '批示内容', value: it.text, wide: true }, { title: '批示人', value: it.written.by.name }, { title: '批示时间', value: <When at={it.written.at} /> }, { title: '落实人', value: it.responsible.name },
  { title: '期限', value: it.state === 'open' ? <Due at={it.dueAt} /> : <When at={it.dueAt} /> }, { title: '关于', value: it.permit === null ? `${it.day} 当日作业` : <GoTo to={`/special-work/permits/${it.permit.id}`}>{it.permit.number}</GoTo> },
]

/** What came of it, newest first. */
export const courseOf = ({ written, answers, closed, text }: Instruction): TimelineEntry[] =>
  [
    { id: 'written', at: written.at, title: '批示', who: written.by.name, detail: text },
    ...answers.flatMap((it, at): TimelineEntry[] => [{ id: `answer-${at}`, at: it.at, title: '回复落实情况', who: it.by.name, detail: it.text, photos: it.photos }, ...(it.returned === null ? [] : [{ id: `return-${at}`, at: it.returned.at, title: '退回', who: it.returned.by.name, detail: it.returned.text }])]),
    ...(closed === null ? [] : [{ id: 'closed', at: closed.at, title: '办结', who: closed.by.name, detail: closed.text }]),
  ].toSorted((a, b) => b.at - a.at)

interface Hands {
  readonly mine: boolean
  readonly roles: PageProps['roles']
  /** An answer from the place may wait for a network. */
  readonly offline?: boolean
}

/** The one who carries it out answers; the principal looks at it and closes it or sends it back. */
export const instructionActions = (it: Instruction, { mine, roles, offline = false }: Hands): Extract<PageAction, { readonly form: unknown }>[] => {
  const fixed = { id: it.id, version: it.version }
  return [
    ...(mine && it.state === 'open' ? [{ title: '回复落实情况', primary: true, form: (close: () => void) => <SchemaForm command={answerInstruction} formKey={`answer-instruction-${it.id}`} fixed={fixed} submit="提交" offline={offline} onDone={close} onKept={close} confirm={{ title: '回复落实情况', tells: [it.written.by.name] }} /> }] : []),
    ...(roles.includes('principal') && it.state !== 'closed' ? [{ title: it.state === 'answered' ? '核实落实情况' : '办结', primary: it.state === 'answered', form: (close: () => void) => <SchemaForm command={closeInstruction} formKey={`close-instruction-${it.id}`} initial={{ done: true }} fixed={fixed} submit="确定" onDone={close} confirm={{ title: '核实批示', tells: [it.responsible.name] }} /> }] : []),
  ]
}
