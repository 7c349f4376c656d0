import { pointStates } from '@anlan/plant/contract/reading'
import type { Id } from '@anlan/kernel/id'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { camerasFor, CHOSEN_WHY } from '@anlan/video/contract/cameras-for'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { permitLife } from '../../../contract/life.ts'
import { listPermits } from '../../../contract/permits.ts'
import type { PermitForm } from './use-permit-form.ts'

const GASES: readonly string[] = ['combustible-gas', 'toxic-gas', 'oxygen']
const LIVE = ['draft', 'preparing', 'signing', 'issued', 'working', 'suspended'] as const

interface Choice {
  readonly id: Id
  readonly words: string
  readonly hint: string
}

const Choices = ({ title, choices, value, empty, onChange }: { readonly title: string; readonly choices: readonly Choice[]; readonly value: readonly Id[]; readonly empty: string; readonly onChange: (value: Id[]) => void }) => (
  <fieldset className="swd-choices">
    <legend>{title}</legend>
    {choices.map(({ id, words, hint }) => (
      <label key={id} className="al-choice">
        <input type="checkbox" className="al-check" checked={value.includes(id)} onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((it) => it !== id))} />
        <span>{words} <span className="al-clause">{hint}</span></span>
      </label>
    ))}
    {choices.length === 0 ? <p className="al-none">{empty}</p> : null}
  </fieldset>
)

/** What belongs to the work: other permits of the same task, who sees it, what watches its air. */
export const LinkFields = ({ form, own }: { readonly form: PermitForm; readonly own: Id }) => {
  const area = String(form.read('place.area') ?? '')
  const [plan, x, y] = [String(form.read('place.plan') ?? ''), form.read('place.x'), form.read('place.y')]
  const skip = area === ''
  const live = useQueryOf(listPermits, { area, state: [...LIVE], limit: 100 }, { skip }).value?.rows ?? []
  const points = useQueryOf(pointStates, { area }, { skip }).value?.points ?? []
  const cameras = useQueryOf(camerasFor, { area, plan, ...(typeof x === 'number' && typeof y === 'number' ? { x, y } : {}) }, { skip }).value?.cameras ?? []
  const list = (path: string) => (form.read(path) ?? []) as Id[]
  if (skip) return <p className="al-none">选择区域后列出</p>
  return (
    <>
      <Choices title="关联作业票" value={list('links')} onChange={(value) => form.put('links', value)} empty="本区域没有其他未结束的作业票" choices={live.filter(({ id }) => id !== own).map(({ id, number, kind, state, spot }) => ({ id, words: `${WORK_KINDS[kind]} ${number}`, hint: `${permitLife.states[state]}，${spot}` }))} />
      <Choices title="气体监测点" value={list('points')} onChange={(value) => form.put('points', value)} empty="本区域没有在线的气体监测点" choices={points.filter(({ quantity }) => GASES.includes(quantity)).map(({ point, name, tag, value, unit, condition }) => ({ id: point, words: `${name}（${tag}）`, hint: condition === 'silent' || value === null ? '没有数据' : `现在 ${value} ${unit}` }))} />
      <Choices title="摄像机" value={list('cameras')} onChange={(value) => form.put('cameras', value)} empty="没有能看到本区域的摄像机" choices={cameras.map(({ id, name, why, metres, recording }) => ({ id, words: name, hint: `${CHOSEN_WHY[why]}${metres === null ? '' : `，${Math.round(metres)} 米`}，${recording ? '正在录像' : '没有录像'}` }))} />
      <p className="al-clause">同一作业涉及两种以上特殊作业的，应同时办理并相互关联（GB 30871-2022 4.6）。不选摄像机的，开始作业时按规则自动配置</p>
    </>
  )
}
