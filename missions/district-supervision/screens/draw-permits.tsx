import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { drawPermits } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'

const Drawn = ({ seed, day }: { readonly seed: string; readonly day: string }) => (
  <Shown answer={useQueryOf(drawPermits, { seed, from: day, to: day })} lines={5}>
    {({ of, rows }) => (
      <>
        <p className="al-clause">种子“{seed}”，从当日 {of} 张作业票中抽取 {rows.length} 张。同一种子、同一批作业票，任何人重新抽取结果相同。</p>
        <ul className="ds-lines">
          {rows.map((it) => (
            <li key={`${it.enterprise}/${it.id}`}>
              <strong><GoTo to={`/district-supervision/work-permits/${it.enterprise}/${it.id}?seed=${encodeURIComponent(seed)}`}>{it.number}</GoTo></strong>
              <span>{workWords(it)}</span>
              <span className="ds-under">{it.enterpriseName}，{it.place}，{it.content}{it.findings === null ? '' : '，已抽查'}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </Shown>
)

/** Drawn by a seed that is written down first. */
export const DrawPermits = ({ today }: { readonly today: string }) => {
  const [seed, setSeed] = useState(today)
  const [drawn, setDrawn] = useState<string | undefined>(undefined)
  return (
    <Section title="随机抽取">
      <form className="ds-day" onSubmit={(event) => { event.preventDefault(); setDrawn(seed.trim() === '' ? undefined : seed.trim()) }}>
        <label className="ds-day">随机种子<input className="al-input" maxLength={40} value={seed} onChange={(event) => setSeed(event.target.value)} /></label>
        <Button kind="primary" submit>抽取今日 5 张</Button>
      </form>
      {drawn === undefined ? null : <Drawn seed={drawn} day={today} />}
    </Section>
  )
}
