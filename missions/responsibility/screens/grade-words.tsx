import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { GRADE_WORDS } from '../contract/publish-commitment.ts'

type Grade = keyof typeof GRADE_WORDS

/** The day's grade of risk: colour, shape and word. */
export const GradeTag = ({ grade }: { readonly grade: Grade }) => <LevelTag level={levelOf(Number(grade)) ?? 'blue'} words={GRADE_WORDS[grade]} />

interface GradePickProps {
  readonly name: string
  readonly value: Grade | undefined
  readonly onChange: (grade: Grade) => void
}

/** One of the four; the gravest first. */
export const GradePick = ({ name, value, onChange }: GradePickProps) => (
  <div className="rs-choices" role="radiogroup" aria-label="风险等级">
    {(Object.keys(GRADE_WORDS) as Grade[]).map((grade) => (
      <label key={grade}>
        <input type="radio" name={name} checked={value === grade} onChange={() => onChange(grade)} />
        <GradeTag grade={grade} />
      </label>
    ))}
  </div>
)
