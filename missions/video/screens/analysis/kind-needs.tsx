import { limitText } from '@anlan/standards/limit'
import { analysisKind, type AnalysisKindName, SEEN_CLASSES } from '../../contract/analysis-kinds.ts'
import './analysis.css'

/** 需要什么、分辨不了什么: nobody shall believe that a rule sees what it cannot see. */
export const KindNeeds = ({ kind }: { readonly kind: AnalysisKindName }) => {
  const { needs, blind, classes, seconds, people, score, suspected, group } = analysisKind(kind)
  const figures = [seconds, people, score].filter((it) => it !== undefined)
  return (
    <dl className="vi-needs">
      <div><dt>类别</dt><dd>{group}{suspected ? '，按“疑似”报警，须由人确认' : ''}</dd></div>
      <div><dt>需要什么</dt><dd>{needs}</dd></div>
      <div><dt>模型要能识别</dt><dd>{classes.length === 0 ? '不用模型，按画面本身判断' : classes.map((it) => SEEN_CLASSES[it]).join('、')}</dd></div>
      <div><dt>分辨不了什么</dt><dd>{blind}</dd></div>
      <div><dt>默认数值</dt><dd>{figures.map((it) => `${it.title} ${limitText(it)}`).join('；')}</dd></div>
    </dl>
  )
}
