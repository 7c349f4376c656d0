import { placeWords } from '@anlan/kernel/place-words'
import type { Fact } from '@anlan/platform/ui/detail/detail'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { fieldsOf } from '@anlan/platform/ui/form/schema-fields'
import { valueWords } from '@anlan/platform/ui/form/value-words'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { durationWords } from '@anlan/platform/ui/time-words'
import { When } from '@anlan/platform/ui/when'
import type { Detail } from '../../../contract/detail.ts'
import type { Permit, Worker } from '../../../contract/permit.ts'
import { DETAIL_SCHEMAS } from '../form/permit-draft.ts'

const FILES: readonly string[] = ['sketch', 'plan']
const isPerson = (value: unknown): value is { name: string } => typeof value === 'object' && value !== null && 'name' in value

/** The facts of its kind, as filled in; what is empty or no is left out. */
const detailFacts = (detail: Detail, org: string): Fact[] => {
  const named = { widget: 'named' }
  return fieldsOf(DETAIL_SCHEMAS[detail.kind], { shutDownConsent: named, commander: named, riggers: { widget: 'named-list' } }, ['kind']).flatMap((field): Fact[] => {
    const value = detail[field.path as keyof Detail] as unknown
    if (value === null || value === '' || value === false || value === undefined || (Array.isArray(value) && value.length === 0)) return []
    const shown =
      FILES.includes(field.path) && typeof value === 'string' ? <a href={fileAddress(org, value)} target="_blank" rel="noreferrer">打开附件</a>
      : isPerson(value) ? value.name
      : Array.isArray(value) && value.every(isPerson) ? value.map(({ name }) => name).join('、')
      : valueWords(field, value)
    return [{ title: field.title, value: shown }]
  })
}

const People = ({ people }: { readonly people: readonly Worker[] }) => (
  <ul>
    {people.map(({ id, name, task, certificates }) => (
      <li key={id}>{name}{task === '' ? '' : `（${task}）`}{certificates.length === 0 ? null : <span className="al-clause"> {certificates.map((it) => `${it.work} ${it.number}，有效至 ${it.validUntil}`).join('；')}</span>}</li>
    ))}
  </ul>
)

/** 申请内容: what was asked for, and by which facts it has its level. */
export const RequestSection = ({ permit }: { readonly permit: Permit }) => {
  const { org } = useHere()
  const { request, plan, replaces } = permit
  const { place } = request
  return (
    <Section title="申请内容">
      <Facts
        facts={[
          { title: '级别依据', value: permit.levelReasons.join('；'), wide: true },
          { title: '作业内容', value: request.content, wide: true },
          { title: '作业时间', value: <><When at={request.from} /> 至 <When at={request.until} />，共 {durationWords(request.until - request.from)}</> },
          { title: '作业地点', value: `${placeWords(place)}${place.equipment === '' ? '' : `（${place.equipment}）`}` },
          { title: '平面图位置', value: `东 ${place.x} 米，北 ${place.y} 米，半径 ${place.radius} 米${place.floor === 1 ? '' : `，${place.floor} 层`}` },
          { title: '申请单位', value: request.unit }, { title: '作业单位', value: `${request.workUnits.join('、')}${request.contractor ? '（承包商）' : ''}` },
          { title: '作业负责人', value: `${request.inCharge.name}${request.inChargeMobile === '' ? '' : ` ${request.inChargeMobile}`}` },
          ...detailFacts(request.detail, org.id),
          { title: '监护人', value: request.guardians.length === 0 ? null : <People people={request.guardians} />, wide: true },
          { title: `作业人员（${request.workers.length} 人）`, value: request.workers.length === 0 ? null : <People people={request.workers} />, wide: true },
          { title: '申请', value: <>{permit.createdBy.name}，<When at={permit.appliedAt ?? permit.createdAt} />{permit.appliedAt === null ? '（未提交）' : ''}</> },
          ...(plan === null ? [] : [{ title: '作业预约', value: <GoTo to={`/special-work/plans/${plan}`}>查看预约</GoTo> }]),
          ...(replaces === null ? [] : [{ title: '代替', value: <GoTo to={`/special-work/permits/${replaces}`}>原作业票</GoTo> }]),
          ...(permit.fromPaper ? [{ title: '来源', value: '纸质票补录' }] : []),
        ]}
      />
    </Section>
  )
}
