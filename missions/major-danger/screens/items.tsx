import './major-danger.css'
import { useState } from 'react'
import type { z } from 'zod'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listItems, recordSelfCheck, VERDICTS } from '../contract/self-check.ts'

type Groups = z.output<typeof listItems.output>['groups']
type Item = Groups[number]['items'][number]

const WATCH = { watched: '系统监测', declared: '数据来源未接入', manual: '人工对照' } as const

const Check = ({ check }: Pick<Item, 'check'>) =>
  check === null ? (
    <span className="al-none">未对照</span>
  ) : (
    <>
      {VERDICTS[check.verdict]}
      <span className="al-clause">
        {check.by}，<When at={check.at} />
      </span>
      {check.note === '' ? null : <span className="al-clause">{check.note}</span>}
    </>
  )

const Row = ({ it, onCheck }: { readonly it: Item; readonly onCheck: ((item: Item) => void) | undefined }) => (
  <li className="md-item">
    <span className="md-number">{it.item}</span>
    <span className="md-condition">
      {it.condition}
      {it.unverified ? <span className="al-clause">待核</span> : null}
    </span>
    <span className="md-watch" data-watch={it.watch}>
      {WATCH[it.watch]}
      {it.watch === 'declared' ? <span className="al-clause">需要：{it.sources.join('、')}</span> : null}
      {it.suspected > 0 ? <GoTo to={`/major-danger/suspicions?item=${it.item}`}>{it.suspected} 条待确认</GoTo> : null}
    </span>
    <span className="md-check">
      <Check check={it.check} />
    </span>
    {onCheck === undefined ? null : <Button onClick={() => onCheck(it)}>{it.check === null ? '对照' : '重新对照'}</Button>}
  </li>
)

export const Page = () => {
  const answer = useQueryOf(listItems, {})
  const { roles, org } = useHere()
  const [checking, setChecking] = useState<Item>()
  const may = recordSelfCheck.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ edition, groups }) => {
        const items = groups.flatMap((group) => group.items)
        const open = items.filter(({ check }) => check === null).length
        return (
          <article className="al-detail">
            <header className="al-detail-head">
              <h1>重大事故隐患对照</h1>
              <p>
                {edition}。{items.length} 条中 {items.filter(({ watch }) => watch === 'watched').length} 条由系统监测，{open === 0 ? '全部已人工对照' : `${open} 条还没有人工对照`}。以下为要点，判定以正式文本为准。
              </p>
              <div className="md-tools">
                <a className="al-button" href={`/api/orgs/${org.id}/major-danger/print-items`} target="_blank" rel="noreferrer">打印对照自查表</a>
                <GoTo className="al-button" to="/major-danger/tanks">内浮顶储罐液位</GoTo>
              </div>
            </header>
            <div className="al-detail-main">
            {groups.map(({ group, title, items: rows }) => (
              <Section key={group} title={`${group} ${title}`}>
                <ul className="md-items">
                  {rows.map((it) => (
                    <Row key={it.item} it={it} onCheck={may ? setChecking : undefined} />
                  ))}
                </ul>
              </Section>
            ))}
            </div>
            {checking === undefined ? null : (
              <Dialog title={`对照 ${checking.item}`} onClose={() => setChecking(undefined)}>
                <p>{checking.condition}</p>
                <SchemaForm command={recordSelfCheck} formKey={`self-check-${checking.item}`} fixed={{ item: checking.item }} submit="保存" onDone={() => setChecking(undefined)} />
              </Dialog>
            )}
          </article>
        )
      }}
    </Shown>
  )
}
