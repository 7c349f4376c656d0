import { useEffect, useEffectEvent } from 'react'

/** Does it at once and then every `ms`, as long as the page stands; never a second time while the first still runs. */
export const useEvery = (ms: number, work: () => Promise<void> | void): void => {
  const onTurn = useEffectEvent(work)
  useEffect(() => {
    let left = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = async () => {
      await onTurn()
      if (!left) timer = setTimeout(() => void turn(), ms)
    }
    void turn()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [ms])
}
