import { Section } from '@anlan/platform/ui/detail-page'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import type { ImportCounts, ImportRun } from '../contract/import-register.ts'

const KINDS = [
  ['units', '风险单元'],
  ['riskEvents', '风险事件'],
  ['measures', '管控措施'],
  ['plans', '排查计划'],
] as const

/** What was kept and what was not, and the next step for each. */
export const ImportResult = ({ run, counts }: { readonly run: ImportRun; readonly counts: ImportCounts }) => {
  const { org } = useHere()
  const left = counts.faulty + counts.blocked
  return (
    <>
      <Section title="导入结果">
        <ul className="dp-figures">
          <li>
            <b>{counts.good}</b>
            <span>行已保留</span>
          </li>
          <li>
            <b data-none={counts.faulty === 0}>{counts.faulty}</b>
            <span>行有问题，没有写入</span>
          </li>
          <li>
            <b data-none={counts.blocked === 0}>{counts.blocked}</b>
            <span>行本身无误，所属单元或事件有问题</span>
          </li>
        </ul>
        <table className="dp-counts">
          <thead>
            <tr>
              <th scope="col">内容</th>
              <th scope="col">新增</th>
              <th scope="col">修改</th>
              <th scope="col">没有变化</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map(([key, title]) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td>{counts[key].added}</td>
                <td>{counts[key].changed}</td>
                <td>{counts[key].unchanged}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title="接下来">
        <ol className="dp-next">
          {left === 0 ? null : (
            <li>
              <p>
                {run.faultsFile === null ? `按下表修改 ${left} 行` : `下载标出问题的工作簿，改好这 ${left} 行`}，再导入一次；已导入的行不会重复。
              </p>
              <div className="al-actions">
                {run.faultsFile === null ? null : (
                  <a className="al-button" data-kind="primary" href={fileAddress(org.id, run.faultsFile)} download>
                    <Icon name="download" size={18} />
                    下载标注的工作簿
                  </a>
                )}
                <GoTo className="al-button" to="/dual-prevention/register/import">
                  再次导入
                </GoTo>
              </div>
            </li>
          )}
          {counts.good === 0 ? null : (
            <li>
              <p>核对风险清单，给没有责任人的排查计划安排岗位或人员，之后按计划自动生成排查任务。</p>
              <div className="al-actions">
                <GoTo className="al-button" to="/dual-prevention/register">
                  查看风险清单
                </GoTo>
                <GoTo className="al-button" to="/dual-prevention/plans">
                  查看排查计划
                </GoTo>
              </div>
            </li>
          )}
        </ol>
      </Section>
    </>
  )
}
