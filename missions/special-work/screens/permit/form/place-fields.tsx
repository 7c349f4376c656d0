import { Pick } from '@anlan/platform/ui/form/pick'
import { useAreaOptions } from '../../choices.ts'
import { FormField } from './form-field.tsx'
import { type Spot, SpotPick } from './spot-pick.tsx'
import type { PermitForm } from './use-permit-form.ts'

const number = (text: string): number | undefined => (text === '' ? undefined : Number(text))

/** Where: an area of the plant, words that people find it by, and the spot with its reach. */
export const PlaceFields = ({ form }: { readonly form: PermitForm }) => {
  const areas = useAreaOptions()
  const text = (path: string) => String(form.read(path) ?? '')
  const spot = typeof form.read('place.x') === 'number' && typeof form.read('place.y') === 'number' ? { plan: text('place.plan'), x: form.read('place.x') as number, y: form.read('place.y') as number } : undefined
  const pick = ({ plan, x, y }: Spot, area: string | undefined) => form.put('place', { ...(form.read('place') as object | undefined), plan, x, y, ...(area === undefined ? {} : { area }) })
  return (
    <>
      <FormField title="区域" word={form.word('place.area')}>
        {(id) => <Pick id={id} field={{ path: 'place.area', title: '区域', widget: 'select', required: true }} value={text('place.area') === '' ? undefined : text('place.area')} options={areas} disabled={form.sending} invalid={form.word('place.area') !== undefined} onChange={(value) => form.put('place.area', value)} />}
      </FormField>
      <FormField title="作业地点" help="写清设备、位置，例如：3 号罐顶部人孔" word={form.word('place.spot')}>
        {(id) => <input id={id} className="al-input" maxLength={100} value={text('place.spot')} onChange={(event) => form.put('place.spot', event.target.value)} />}
      </FormField>
      <FormField title="平面图位置" wide word={form.word('place.x') ?? form.word('place.y') ?? form.word('place.plan')}>
        {() => <SpotPick area={text('place.area')} spot={spot} radius={Number(form.read('place.radius') ?? 5)} onPick={pick} />}
      </FormField>
      <FormField title="作业范围半径" word={form.word('place.radius')}>
        {(id) => <span className="al-unit"><input id={id} className="al-input" type="number" min={1} max={500} value={String(form.read('place.radius') ?? '')} onChange={(event) => form.put('place.radius', number(event.target.value))} /><span>米</span></span>}
      </FormField>
      <FormField title="楼层" optional word={form.word('place.floor')}>
        {(id) => <input id={id} className="al-input" type="number" step={1} value={String(form.read('place.floor') ?? '')} onChange={(event) => form.put('place.floor', number(event.target.value))} />}
      </FormField>
      <FormField title="设备位号" optional word={form.word('place.equipment')}>
        {(id) => <input id={id} className="al-input" maxLength={50} value={text('place.equipment')} onChange={(event) => form.put('place.equipment', event.target.value)} />}
      </FormField>
    </>
  )
}
