import '../../templates/templates.css'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { offerTemplates, TEMPLATE_STANDINGS, type TemplateOffer } from '../../../contract/hazard-template.ts'
import { StepsTable } from '../../templates/steps-table.tsx'

interface TemplateOffersProps {
  readonly permit: string
  /** Ids of those that were taken in already. */
  readonly taken: readonly string[]
  readonly take: (offer: TemplateOffer) => void
}

const Offer = ({ offer, taken, take }: { readonly offer: TemplateOffer; readonly taken: boolean; readonly take: () => void }) => (
  <li data-fits={offer.fits}>
    <span>
      <strong>{offer.title}</strong>
      <span className="al-clause">　第 {offer.version} 版　{TEMPLATE_STANDINGS[offer.standing]}　{offer.why}</span>
    </span>
    <Button disabled={taken} onClick={take} aria-label={`带入${offer.title}`}>{taken ? '已带入' : '带入'}</Button>
    <details>
      <summary>{offer.steps.length} 个步骤，补充措施 {offer.measures.length} 条，交底要点 {offer.points.length} 条</summary>
      <StepsTable steps={offer.steps} />
    </details>
  </li>
)

/** 从模板带入: of this kind of work, those that fit its equipment, place and level first. */
export const TemplateOffers = ({ permit, taken, take }: TemplateOffersProps) => (
  <Shown answer={useQueryOf(offerTemplates, { permit })}>
    {({ offers }) => {
      if (offers.length === 0) return <p className="al-none">没有这类作业的模板，可在<GoTo to="/special-work/hazard-templates">风险辨识模板</GoTo>中新增或载入示例</p>
      const [fitting, others] = [offers.filter(({ fits }) => fits), offers.filter(({ fits }) => !fits)]
      const rows = (some: readonly TemplateOffer[]) => <ul className="swm-offers">{some.map((it) => <Offer key={it.id} offer={it} taken={taken.includes(it.id)} take={() => take(it)} />)}</ul>
      return (
        <>
          {fitting.length === 0 ? <p className="al-none">没有适用于这个级别、区域、设备的模板，下面是同类作业的其他模板</p> : rows(fitting)}
          {others.length === 0 ? null : <details open={fitting.length === 0}><summary>其他级别、区域、设备的模板 {others.length} 个</summary>{rows(others)}</details>}
        </>
      )
    }}
  </Shown>
)
