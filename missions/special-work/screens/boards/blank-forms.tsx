import './boards.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { Note } from '@anlan/platform/ui/states'
import { queryString } from '@anlan/platform/ui/wire'
import { WORK_KIND_NAMES, WORK_KINDS, WORK_LAW } from '@anlan/standards/special-work/kinds'
import { KindMark } from './kind-mark.tsx'

/** 空白作业票: to be laid in at the control room for the day on which nothing but paper works. */
export const Page = () => {
  const { org } = useHere()
  return (
    <section className="swb-page">
      <header className="al-page-head"><h1>空白作业票</h1></header>
      <Note action={<GoTo className="al-button" to="/special-work/paper">纸质补录</GoTo>}>系统或网络中断时，按纸质作业票签批。请提前打印备在中控室；恢复后在“纸质补录”中录入并附照片，补录的作业票有明显标记</Note>
      <Section title="按 GB 30871-2022 附录 A 的样式打印">
        <ul className="swb-forms">
          {WORK_KIND_NAMES.map((kind) => (
            <li key={kind}><a className="al-button" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('special-work.print-blank')}${queryString({ kind })}`}><KindMark kind={kind} /><span>{WORK_KINDS[kind]}票<small>表 {WORK_LAW[kind].form}</small></span><Icon name="print" size={18} /></a></li>
          ))}
        </ul>
      </Section>
    </section>
  )
}
