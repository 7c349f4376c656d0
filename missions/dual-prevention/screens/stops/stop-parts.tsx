import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { When } from '@anlan/platform/ui/when'
import type { StopRecord, StopSign } from '../../contract/records.ts'

export const Evidence = ({ evidence }: { readonly evidence: StopRecord['evidence'] }) =>
  evidence == null ? null : (
    <Section title="清空和隔离">
      <Facts
        facts={[
          { title: '清空情况', value: evidence.cleared, wide: true },
          { title: '隔离情况', value: evidence.isolated, wide: true },
          { title: '现场确认人', value: evidence.confirmedBy.name },
        ]}
      />
      <PhotoStrip photos={evidence.photos} title="清空、隔离照片" />
    </Section>
  )

/** Told to the enterprise first; what it says to them travels along. */
export const Signs = ({ signs, explanation }: { readonly signs: readonly StopSign[]; readonly explanation: StopRecord['explanation'] }) =>
  signs.length === 0 ? null : (
    <Section title="需要说明的疑点">
      <p className="al-clause">疑点由数据比对得出，不是结论。记录报送时附带疑点和本单位的说明。</p>
      <ul className="dp-signs">
        {signs.map(({ code, title, facts }) => (
          <li key={code}>
            <strong>{title}</strong>
            <ul>
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {explanation == null ? <p className="al-none">还没有说明</p> : <Facts facts={[{ title: '本单位说明', value: <>{explanation.text}（{explanation.by.name}，<When at={explanation.at} />）</>, wide: true }]} />}
    </Section>
  )

export const Restarted = ({ restart }: { readonly restart: StopRecord['restart'] }) =>
  restart == null ? null : (
    <Section title="复产检查">
      <Facts facts={[{ title: '检查人', value: restart.by.name }, { title: '检查时间', value: <When at={restart.at} /> }, { title: '检查结论', value: restart.comment, wide: true }]} />
      <ul className="dp-checks">
        {restart.checks.map(({ measure, content, result, note, danger }) => (
          <li key={measure}>
            <span>{content}</span>
            <span>{danger === null ? (result === '0' ? '合格' : '存在问题') : <GoTo to={`/dual-prevention/dangers/${danger}`}>存在隐患：{note}</GoTo>}</span>
          </li>
        ))}
      </ul>
      <PhotoStrip photos={restart.photos} title="复产检查照片" />
    </Section>
  )
