import { useRef, useState } from 'react'

/** The former states of something, so that a slip can be taken back. A drag is one step: it marks once and then only changes. */
export const useUndo = <Value>(now: Value, change: (value: Value) => void) => {
  const past = useRef<Value[]>([])
  const [steps, setSteps] = useState(0)
  const mark = () => {
    past.current.push(now)
    setSteps(past.current.length)
  }
  const undo = () => {
    const former = past.current.pop()
    setSteps(past.current.length)
    if (former !== undefined) change(former)
  }
  return { mark, undo, steps }
}
