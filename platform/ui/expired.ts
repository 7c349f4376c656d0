import { makeCell } from './cell.ts'

interface Expired {
  /** Call with true after signing in again, false to give up. */
  readonly settle: (signedIn: boolean) => void
}

/** Set while the session is over and requests wait; the frame shows the sign-in dialog over the page. */
export const expired = makeCell<Expired | undefined>(undefined)

let waiting: Promise<boolean> | undefined

/** All requests that meet the end of the session wait for one dialog. */
export const signedInAgain = (): Promise<boolean> => {
  waiting ??= new Promise<boolean>((resolve) =>
    expired.set({
      settle: (signedIn) => {
        waiting = undefined
        expired.set(undefined)
        resolve(signedIn)
      },
    }),
  )
  return waiting
}
