import './permit.css'

/** 重点作业, by the enterprise's setting. */
export const WatchedMark = ({ watched }: { readonly watched: boolean }) => (watched ? <span className="swd-watched-mark">重点</span> : null)
