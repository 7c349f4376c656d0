import { Button } from '@anlan/platform/ui/button'
import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import type { SheetRow, WorksheetKind } from '../../contract/worksheet.ts'
import { ROW_WORDS } from '../../rules/worksheet/row-words.ts'
import { SheetRowCard } from './sheet-row-card.tsx'

const NEW_ROW: SheetRow = { subject: '', hazard: '', consequence: '', existing: [], rating: null, suggested: [], residual: null }

/** The rows of a sheet, each a card: what is analysed at the left, the judgement at the right. */
export const SheetRows = ({ id, value = [], onChange, disabled, kind }: FieldProps<SheetRow[]> & { readonly kind: WorksheetKind }) => {
  const words = ROW_WORDS[kind]
  const put = (at: number, row: SheetRow) => onChange(value.map((one, place) => (place === at ? row : one)))
  const swap = (at: number, other: number) => onChange(value.map((one, place) => (place === at ? (value[other] ?? one) : place === other ? (value[at] ?? one) : one)))
  return (
    <div className="dp-sheet" id={id} tabIndex={-1}>
      {value.map((row, at) => (
        <SheetRowCard
          key={at}
          id={`${id}-${at}`}
          title={`${words.subject} ${at + 1}`}
          words={words}
          row={row}
          disabled={disabled}
          onChange={(next) => put(at, next)}
          tools={
            <>
              <Button kind="quiet" disabled={disabled || at === 0} onClick={() => swap(at, at - 1)}>上移</Button>
              <Button kind="quiet" disabled={disabled || at === value.length - 1} onClick={() => swap(at, at + 1)}>下移</Button>
              <Button kind="quiet" disabled={disabled} onClick={() => onChange([...value.slice(0, at + 1), { ...row, subject: row.subject, hazard: '', consequence: '' }, ...value.slice(at + 1)])}>复制一行</Button>
              <Button kind="quiet" icon="close" disabled={disabled} onClick={() => onChange(value.filter((_, place) => place !== at))}>去掉</Button>
            </>
          }
        />
      ))}
      <Button icon="plus" disabled={disabled} onClick={() => onChange([...value, NEW_ROW])}>
        加一行
      </Button>
    </div>
  )
}
