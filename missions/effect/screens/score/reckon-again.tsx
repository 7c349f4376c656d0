import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { reckonAgain, type Score } from '../../contract/score.ts'

/** Takes in what has arrived since; says whether anything became different. */
export const ReckonAgain = ({ score, onDone }: { readonly score: Score; readonly onDone: () => void }) => {
  const command = useCommandOf(reckonAgain)
  const [said, say] = useState<string | undefined>(undefined)
  const press = async () => {
    const decision = await command.send({ week: score.week })
    if (decision?.accepted === true) say(decision.value.changed ? `已生成第 ${decision.value.version} 版，原来的版本保留` : '没有新的数据影响得分，不生成新版本')
  }
  return (
    <div className="ef-check">
      <p>重新核算会计入核算之后才上传的数据，例如手机离线时按时完成的排查。扣分和否决项仍按当时的设置。得分有变化时生成新版本，原来的版本保留。</p>
      {command.refusal === undefined ? null : <RefusalNote refusal={command.refusal} />}
      {command.fault === undefined ? null : <FaultNote fault={command.fault} />}
      {said === undefined ? <Button kind="primary" busy={command.sending} onClick={() => void press()}>重新核算</Button> : <><Note>{said}</Note><Button onClick={onDone}>关闭</Button></>}
    </div>
  )
}
