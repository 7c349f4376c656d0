import './dossier.css'
import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { COPY_KINDS, type CopyField, type CopyKind, copyKindSchema, copyRows, markCopied } from '../contract/copy-sheet.ts'

type Row = z.output<typeof copyRows.output>['rows'][number]

const Field = ({ field: { title, value } }: { readonly field: CopyField }) => {
  const [copied, setCopied] = useState(false)
  if (value === '') return null
  return (
    <li>
      <span className="dos-title">{title}</span>
      <span className="dos-value">{value}</span>
      <Button kind="quiet" onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))} aria-label={`复制${title}`}>
        {copied ? '已复制' : '复制'}
      </Button>
    </li>
  )
}

const Card = ({ row, kind }: { readonly row: Row; readonly kind: CopyKind }) => {
  const mark = useCommandOf(markCopied)
  const current = row.copied?.version === row.version
  return (
    <Section
      title={row.headline}
      tools={
        current ? (
          <span className="al-clause">
            {row.copied?.by} <When at={row.copied?.at ?? null} /> 已抄录
          </span>
        ) : (
          <Button kind="primary" busy={mark.sending} onClick={() => void mark.send({ kind, id: row.id, version: row.version })}>
            标为已抄录
          </Button>
        )
      }
    >
      {row.copied !== null && !current ? <Note>上次抄录后有改动，请到外部平台更新。</Note> : null}
      <ul className="dos-fields">
        {row.fields.map((field) => (
          <Field key={field.title} field={field} />
        ))}
      </ul>
    </Section>
  )
}

/** For platforms without an interface: field by field in the order of the form, and nothing twice. */
export const Page = () => {
  const [{ kind: asked, state: shown }, set] = useUrlState()
  const read = copyKindSchema.safeParse(asked)
  const kind = read.success ? read.data : 'danger'
  const state = shown === 'copied' ? 'copied' : 'waiting'
  const answer = useQueryOf(copyRows, { kind, state }, { listens: ['dual-prevention'] })
  return (
    <section className="al-page">
      <header className="al-page-head">
        <h1>抄录单</h1>
        <p className="al-clause">没有数据接口的平台，按表单次序逐项复制。标为已抄录的不再出现，有改动时重新列出。</p>
      </header>
      <div className="dos-choose">
        <label>
          内容
          <select value={kind} onChange={(event) => set({ kind: event.target.value, state })}>
            {Object.entries(COPY_KINDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label>
          范围
          <select value={state} onChange={(event) => set({ kind, state: event.target.value })}>
            <option value="waiting">待抄录</option>
            <option value="copied">已抄录</option>
          </select>
        </label>
      </div>
      <Shown answer={answer}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty title={state === 'waiting' ? `没有待抄录的${COPY_KINDS[kind]}` : `还没有抄录过${COPY_KINDS[kind]}`} hint="在上面换一类内容，或换一个范围" />
          ) : (
            <>
              <p className="al-clause">{total > rows.length ? `先列出 ${rows.length} 条，共 ${total} 条，抄录后依次补上` : `${total} 条`}</p>
              {rows.map((row) => (
                <Card key={row.id} row={row} kind={kind} />
              ))}
            </>
          )
        }
      </Shown>
    </section>
  )
}
