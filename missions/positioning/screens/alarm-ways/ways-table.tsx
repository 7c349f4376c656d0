import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section } from '@anlan/platform/ui/detail-page'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { type AlarmWayRow, removeWay } from '../../contract/alarm-way.ts'
import { JUDGED_KINDS, type JudgedKind } from '../../contract/judged.ts'
import { usePersonOptions, usePostOptions } from '../people-options.ts'
import { WayForm } from './way-form.tsx'
import { judgingWords, type NameOf, tellingWords, toldWords } from './way-words.ts'

interface WaysTableProps {
  readonly ways: readonly AlarmWayRow[]
  readonly writes: boolean
}

const KINDS = Object.keys(JUDGED_KINDS) as JudgedKind[]

/** Every kind; those without an own way go by the standard. */
export const WaysTable = ({ ways, writes }: WaysTableProps) => {
  const [persons, posts] = [usePersonOptions(), usePostOptions()]
  const nameOf: NameOf = (id) => [...persons, ...posts].find(({ value }) => value === id)?.words ?? '已离职或已删除'
  return (
    <Section title="各类报警" tools={writes ? <ActionButtons actions={[{ title: '新增报警设置', icon: 'plus', form: (close) => <WayForm close={close} /> }]} /> : null}>
      <p className="al-clause">没有设置的：通知本人、当班班组长和安全管理人员；一键报警 5 秒内送达，2 分钟无人签收再通知主要负责人</p>
      <div className="po-scroll">
        <table className="po-table">
          <thead><tr><th scope="col">报警种类</th><th scope="col">区域</th><th scope="col">等级</th><th scope="col">判断</th><th scope="col">通知</th><th scope="col">处置步骤</th>{writes ? <th scope="col">操作</th> : null}</tr></thead>
          <tbody>
            {KINDS.flatMap((kind) => {
              const own = ways.filter((it) => it.kind === kind)
              return own.length === 0
                ? [<Standard key={kind} kind={kind} writes={writes} />]
                : own.map((row) => <Way key={row.id} row={row} nameOf={nameOf} writes={writes} />)
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const Standard = ({ kind, writes }: { readonly kind: JudgedKind; readonly writes: boolean }) => (
  <tr>
    <th scope="row">{JUDGED_KINDS[kind]}</th>
    <td colSpan={5} className="al-none">所有区域按标准</td>
    {writes ? <td><ActionButtons actions={[{ title: '设置', form: (close) => <WayForm kind={kind} close={close} /> }]} /></td> : null}
  </tr>
)

const Way = ({ row, nameOf, writes }: { readonly row: AlarmWayRow; readonly nameOf: NameOf; readonly writes: boolean }) => {
  const removal = useCommandOf(removeWay)
  return (
    <tr>
      <th scope="row">{JUDGED_KINDS[row.kind]}</th>
      <td>{row.fence === null ? '所有区域' : row.fenceName}</td>
      <td>{row.level === null ? '按标准' : <LevelTag level={row.level} />}</td>
      <td>{judgingWords(row) || '按标准'}</td>
      <td>{tellingWords(row, nameOf).map((words) => <p key={words}>{words}</p>)}</td>
      <td>{row.steps.length === 0 ? '不要求' : row.steps.map(({ title, to }, at) => <p key={`${at} ${title}`}>{at + 1}. {title}（{toldWords(to, nameOf) || '任何人'}）</p>)}</td>
      {writes ? (
        <td>
          <ActionButtons
            actions={[
              { title: '修改', form: (close) => <WayForm row={row} close={close} /> },
              {
                title: '删除', danger: true, confirm: { tells: [], body: `删除后“${JUDGED_KINDS[row.kind]}”${row.fence === null ? '' : `在${row.fenceName}`}恢复按标准报警和通知` },
                press: () => removal.send({ id: row.id, version: row.version }).then((decision) => decision ?? undefined),
              },
            ]}
          />
        </td>
      ) : null}
    </tr>
  )
}
