import type { TimelineEntry } from './detail/detail.ts'
import { PhotoStrip } from './photo-strip.tsx'
import { LevelTag } from './theme/level-tag.tsx'
import { When } from './when.tsx'

/** Who, when, where, photo, clause; newest first, as given. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol className="al-line">
    {entries.map((entry) => (
      <li key={entry.id}>
        <div className="al-line-head">
          <strong>{entry.title}</strong>
          <When at={entry.at} />
        </div>
        {entry.level === undefined ? null : (
          <div>
            <LevelTag level={entry.level} />
          </div>
        )}
        {entry.who || entry.where ? <p className="al-line-who">{[entry.who, entry.where].filter(Boolean).join(' · ')}</p> : null}
        {entry.detail ? <p>{entry.detail}</p> : null}
        {entry.clause ? <p className="al-clause">依据：{entry.clause}</p> : null}
        {entry.photos !== undefined && entry.photos.length > 0 ? <PhotoStrip photos={entry.photos} /> : null}
      </li>
    ))}
  </ol>
)
