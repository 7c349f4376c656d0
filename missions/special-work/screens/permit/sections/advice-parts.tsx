import { GoTo } from '@anlan/platform/ui/go-to'
import { type Advice, ADVICE_SOURCES, type AdviceSource } from '../../../contract/advised.ts'

export const AdviceWords = ({ advice: { kind, step, hazard, measure } }: { readonly advice: Pick<Advice, 'kind' | 'step' | 'hazard' | 'measure'> }) =>
  kind === 'measure' ? <p><strong>补充措施：</strong>{measure}</p> : <p><strong>{step}：{hazard}</strong><br />{measure}</p>

const Source = ({ source: { kind, title, link } }: { readonly source: AdviceSource }) => {
  const words = kind === 'model' ? `${ADVICE_SOURCES.model}（${title}）` : `来自${ADVICE_SOURCES[kind]} ${title}`
  return <span className="swm-source" data-kind={kind}>{link === null ? words : <GoTo to={link}>{words}</GoTo>}</span>
}
export const AdviceSources = ({ sources }: { readonly sources: readonly AdviceSource[] }) => <>{sources.map((it) => <Source key={`${it.kind}${it.title}`} source={it} />)}</>
