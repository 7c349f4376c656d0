import { Button } from '../button.tsx'
import { When } from '../when.tsx'
import type { Field } from './field-kinds.ts'
import type { Input } from './paths.ts'
import { differences, type StaleEdit } from './stale-edit.ts'
import { valueWords } from './value-words.ts'

interface StaleEditNoteProps {
  readonly edit: StaleEdit
  readonly fields: readonly Field[]
  readonly mine: Input
  readonly onKeepMine: (current: Input) => void
  readonly onTakeTheirs: (current: Input) => void
}

/** Both versions side by side; nothing is overwritten before a person has chosen. */
export const StaleEditNote = ({ edit, fields, mine, onKeepMine, onTakeTheirs }: StaleEditNoteProps) => {
  const { current } = edit
  const parted = current === undefined ? [] : differences(fields, mine, current)
  return (
    <div className="al-stale" role="alert">
      <p>
        <strong>
          已被 {edit.changedBy} 于 {edit.changedAt === undefined ? '刚才' : <When at={edit.changedAt} />} 修改
        </strong>
        ，您的内容尚未保存
      </p>
      {current === undefined ? (
        <p>请刷新页面查看最新内容，您填写的内容已保留为草稿</p>
      ) : (
        <>
          <table>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">您填写的</th>
                <th scope="col">现在的</th>
              </tr>
            </thead>
            <tbody>
              {parted.map(({ field, mine: own, theirs }) => (
                <tr key={field.path}>
                  <th scope="row">{field.title}</th>
                  <td>{valueWords(field, own)}</td>
                  <td>{valueWords(field, theirs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="al-dialog-feet">
            <Button onClick={() => onTakeTheirs(current)}>采用现在的内容</Button>
            <Button kind="primary" onClick={() => onKeepMine(current)}>
              用我填写的再次提交
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
