import './dual-prevention.css'
import { useState } from 'react'
import { StateTag, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { FaultNote, RefusalNote, Shown } from '@anlan/platform/ui/states'
import { BigUpload } from '@anlan/platform/ui/upload'
import type { StoredFile } from '@anlan/platform/ui/upload-file'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { importRegister, listImports } from '../contract/import-register.ts'
import { importState, resultWords } from './import-words.ts'

const MOST = 20 * 1024 * 1024

/** Takes the register that the enterprise has, and shows the former imports. */
export const Page = ({ roles, navigate }: PageProps) => {
  const start = useCommandOf(importRegister)
  const [firstDay, setFirstDay] = useState('')
  const history = useQueryOf(listImports, { limit: 20, offset: 0 })
  const take = async (file: StoredFile) => {
    const decision = await start.send({ file: file.id, ...(firstDay === '' ? {} : { firstDay }) })
    if (decision?.accepted) navigate(`/dual-prevention/register/import/${decision.value.id}`)
  }
  return (
    <div className="dp-narrow">
      <GoTo to="/dual-prevention/register" className="al-back">
        <Icon name="back" size={16} />
        风险清单
      </GoTo>
      <header className="al-page-head">
        <h1>导入风险台账</h1>
      </header>
      {importRegister.may.some((role) => roles.includes(role)) ? (
        <Section title="上传工作簿">
          <ul className="dp-hints">
            <li>一行一条管控措施，列有：风险分析单元、风险事件、管控措施、管控方式、措施分类、隐患排查内容、排查周期、责任岗位。列名和顺序不必一致，合并单元格、空行、全角数字都能读。</li>
            <li>内容正确的行保留，有问题的行不写入，并在原工作簿中逐格标出，改好后再传一次即可，已导入的不会重复。</li>
          </ul>
          <label className="dp-first-day">
            <span>排查计划开始日期</span>
            <input type="date" className="al-input" value={firstDay} onChange={(event) => setFirstDay(event.target.value)} />
            <span className="al-clause">不填则从今天开始</span>
          </label>
          <BigUpload<StoredFile> title="选择工作簿" accept=".xlsx" most={MOST} help="只接收 .xlsx 文件，不超过 20 MB，也可把文件拖到这里" disabled={start.sending} onDone={(file) => void take(file)} />
          {start.refusal === undefined ? null : <RefusalNote refusal={start.refusal} />}
          {start.fault === undefined ? null : <FaultNote fault={start.fault} />}
        </Section>
      ) : null}
      <Section title="导入记录">
        <Shown answer={history} lines={3}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="al-none">还没有导入过</p>
            ) : (
              <ul className="dp-runs">
                {rows.map((run) => (
                  <li key={run.id}>
                    <GoTo to={`/dual-prevention/register/import/${run.id}`}>
                      <strong>{run.fileName}</strong>
                      <StateTag {...importState(run)} />
                      <span className="al-clause">
                        {run.by}，<When at={run.startedAt} />
                        {run.counts === null ? null : `，${resultWords(run.counts)}`}
                      </span>
                    </GoTo>
                  </li>
                ))}
              </ul>
            )
          }
        </Shown>
      </Section>
    </div>
  )
}
