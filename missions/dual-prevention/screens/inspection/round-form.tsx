import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { type Round, type RoundStop, saveRound } from '../../contract/inspection/round.ts'
import { filledIn } from '../options.ts'
import { usePersonOptions, usePostOptions } from '../people-options.ts'
import { useEdited } from '../register-forms.tsx'
import { usePlaceOptions } from './place-options.ts'
import { StopsInput } from './stops-input.tsx'

/** A route: who walks it, how often, and past which places. */
export const RoundForm = ({ round, onDone }: { readonly round: Round | undefined; readonly onDone: () => void }) => {
  const [places, posts, persons] = [usePlaceOptions(), usePostOptions(), usePersonOptions()]
  const hourly = { when: (input: Readonly<Record<string, unknown>>) => input['cycleUnit'] === '小时' }
  return (
    <SchemaForm
      command={saveRound}
      formKey={`round-${round?.id ?? 'new'}`}
      fixed={{ ...useEdited(round), deleted: false }}
      initial={round === undefined ? { cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00', workDayType: '0', active: true } : (filledIn(round) as object)}
      fields={{
        stops: { render: (it) => <StopsInput {...(it as FieldProps<readonly RoundStop[]>)} places={places} />, help: places.length === 0 ? '还没有巡检点，请先登记巡检点' : '不按顺序走的会如实记录' },
        windowStart: hourly,
        windowEnd: { ...hourly, help: '结束早于开始时算到第二天' },
        post: { options: posts, help: '由当班的人巡检；岗位和责任人只填一项' },
        person: { options: persons },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}
