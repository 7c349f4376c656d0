import { useState } from 'react'
import type { z } from 'zod'
import type { Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { invalidateHouses } from '@anlan/platform/ui/asking'
import { Button } from '@anlan/platform/ui/button'
import { sendSigned } from '@anlan/platform/ui/client'
import { useHere } from '@anlan/platform/ui/here'
import { FaultNote, RefusalNote } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { answerOf } from '@anlan/platform/ui/wire'
import { type adviseRisks, type ModelAnswer, modelRoute } from '../../../contract/advice.ts'

/** The server gives up before this. */
const PATIENCE = 320 * SECOND

interface AskModelProps {
  readonly permit: string
  readonly model: z.output<typeof adviseRisks.output>['model']
}
interface Asking {
  readonly busy: boolean
  readonly refusal?: Refusal
  readonly fault?: Fault
}

const useAsking = (permit: string) => {
  const { org } = useHere()
  const [state, setState] = useState<Asking>({ busy: false })
  const ask = async () => {
    setState({ busy: true })
    try {
      const said = answerOf<ModelAnswer>(await sendSigned(modelRoute(org.id, permit), { method: 'POST', json: {}, within: PATIENCE }))
      setState(said.accepted ? { busy: false } : { busy: false, refusal: said.refusal })
      if (said.accepted) invalidateHouses(org.id, new Set(['special-work']))
    } catch (thrown) {
      setState({ busy: false, fault: thrown instanceof Fault ? thrown : new Fault('bug', '页面出错，请刷新后重试', { cause: thrown, retry: false }) })
    }
  }
  return { ...state, ask }
}

/** A language model on the own network, where there is one: asked by a person, and what it says stands among the rest. */
export const AskModel = ({ permit, model: { state, host, last } }: AskModelProps) => {
  const { busy, refusal, fault, ask } = useAsking(permit)
  if (state === 'none') return null
  if (state === 'off') return <p className="al-clause">大模型没有启用，可由安全管理人员在“特殊作业设置”中启用</p>
  return (
    <>
      <p className="swm-taken">
        <Button busy={busy} onClick={() => void ask()}>{busy ? '正在等大模型回答' : last === null ? '询问大模型' : '再问大模型'}</Button>
        <span className="al-clause">本单位网络内 {host}，不发送姓名；回答须人工确认{last === null ? '' : <>。上次 <When at={last.at} /> {last.by.name}，{last.model}，{last.items} 条，{last.seconds} 秒</>}</span>
      </p>
      {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
      {fault === undefined ? null : <FaultNote fault={fault} />}
    </>
  )
}
