import '../permit/permit.css'
import './together.css'
import { placeWords } from '@anlan/kernel/place-words'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listPaper, PAPER_GROUNDS, writeUpPaper } from '../../contract/paper.ts'
import { LevelMark } from '../permit/level-mark.tsx'
import { stateOf } from '../permit/permit-words.ts'
import { PaperForm } from './paper-form.tsx'

/** 纸质补录: what can be written up, and what has been. */
export const Page = ({ roles }: PageProps) => {
  const may = writeUpPaper.may.some((role) => roles.includes(role))
  return (
    <section className="swt-page">
      <header className="al-page-head"><h1>纸质补录</h1><div className="al-page-actions"><GoTo className="al-button" to="/special-work/permits/new">新建草稿</GoTo></div></header>
      <Note>先打印后使用的作业票，或网络中断期间使用的纸质作业票，在这里按纸上的时间补录并上传照片。补录的作业票直接结束，标明“纸质补录”，不启动任何作业；票面问题由质量检查指出。没有建过票的，先按纸上内容新建草稿</Note>
      <Shown answer={useQueryOf(listPaper, {})}>
        {({ open, written }) => (
          <>
            <Section title={`可以补录的作业票（${open.length}）`}>
              {open.length === 0 ? <p className="al-none">没有未开始的作业票</p> : (
                <ul className="swt-rows">
                  {open.map((it) => (
                    <li key={it.id}>
                      <LevelMark kind={it.kind} level={it.level} named /><GoTo to={`/special-work/permits/${it.id}`}>{it.number}</GoTo><StateTag {...stateOf(it.state)} /><span className="swt-grow">{placeWords(it)}，{it.content}</span><When at={it.from} />
                      {may ? <ActionButtons actions={[{ title: '补录', form: (close) => <PaperForm permit={it} close={close} /> }]} /> : null}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title={`已补录（${written.length}）`}>
              {written.length === 0 ? <p className="al-none">还没有补录过</p> : (
                <ul className="swt-rows">
                  {written.map(({ paper, ...it }) => (
                    <li key={it.id}>
                      <LevelMark kind={it.kind} level={it.level} named /><GoTo to={`/special-work/permits/${it.id}`}>{it.number}</GoTo><StateTag {...stateOf(it.state)} />
                      <span className="swt-grow">{PAPER_GROUNDS[paper.ground]}{paper.outage === null ? '' : `：${paper.outage.reason}`}。作业 <When at={it.startedAt} /> 至 <When at={it.finishedAt} /></span>
                      <span>{paper.writtenBy.name} <When at={paper.writtenAt} /> 补录</span><PhotoStrip photos={paper.photos} title="纸质作业票" />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Shown>
    </section>
  )
}
