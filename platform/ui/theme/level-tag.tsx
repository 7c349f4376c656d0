import { LEVELS, type Level } from './level.ts'

/** 红 橙 黄 蓝 as fill, shape and word; the word stands in ink, so that it is read in sunlight. */
export const LevelTag = ({ level, words }: { readonly level: Level; readonly words?: string }) => {
  const { word, fill, ink, shape } = LEVELS[level]
  return (
    <span className="al-level">
      <span style={{ background: fill, color: ink }}>
        <svg width="11" height="11" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
          <path d={shape} />
        </svg>
      </span>
      {words ?? word}
    </span>
  )
}
