import '../positioning.css'
import './signs.css'
import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime, timeWords } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listMismatches, type Mismatch, MISMATCH_OUTCOMES, settleMismatch } from '../../contract/mismatch.ts'
import { usePersonOptions } from '../people-options.ts'

/** 人证不符: cards seen on somebody else, until a person has said what it is. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listMismatches, {}, { every: 15_000 })
  const [settling, setSettling] = useState<Mismatch | undefined>(undefined)
  const may = settleMismatch.may.some((role) => roles.includes(role))
  return (
    <section className="po-page po-signs">
      <header className="al-page-head">
        <h1>人证不符</h1>
      </header>
      <p className="al-clause">由门禁、视频等系统上报。确认之前，定位仍按原持卡人记录。</p>
      <Shown answer={answer}>
        {({ rows, now }) => rows.length === 0 ? <Empty title="没有人证不符" hint="门禁或视频系统看到终端不在持卡人本人身上时，会出现在这里" /> : (
          <div className="po-scroll">
            <table className="po-table">
              <thead>
                <tr>
                  <th scope="col">终端</th>
                  <th scope="col">持卡人</th>
                  <th scope="col">看到的人</th>
                  <th scope="col">时间地点</th>
                  <th scope="col">照片</th>
                  <th scope="col">状态</th>
                  <th scope="col">核对情况</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((it) => (
                  <tr key={it.id}>
                    <th scope="row">{it.number}</th>
                    <td>{it.carrierName}</td>
                    <td>{it.seenName || '没有说明'}</td>
                    <td title={fullTime(it.at)}>{timeWords(it.at, now)}，{it.place || it.source}{it.times > 1 ? `，共 ${it.times} 次` : ''}</td>
                    <td>{it.photo === null ? '—' : <PhotoStrip photos={[it.photo]} />}</td>
                    <td>{it.outcome === null ? <StateTag words="待确认" tone="late" /> : <StateTag words={MISMATCH_OUTCOMES[it.outcome]} tone="done" />}</td>
                    <td>{it.settledAt !== null ? `${it.settledBy ?? ''}：${it.note}` : may ? <Button kind="primary" onClick={() => setSettling(it)}>确认</Button> : '等待班组长或安全管理人员确认'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Shown>
      {settling === undefined ? null : <SettleDialog mismatch={settling} onDone={() => setSettling(undefined)} />}
    </section>
  )
}

const SettleDialog = ({ mismatch, onDone }: { readonly mismatch: Mismatch; readonly onDone: () => void }) => {
  const options = usePersonOptions()
  return (
    <Dialog title={`确认人证不符：${mismatch.number}`} place="side" onClose={onDone}>
      <SchemaForm
        command={settleMismatch} formKey={`settle-mismatch-${mismatch.id}`} fixed={{ id: mismatch.id }} initial={{ to: mismatch.seenPerson }} onDone={onDone}
        fields={{ to: { widget: 'select', options, when: ({ outcome }) => outcome === 'rebound' } }}
      />
    </Dialog>
  )
}
