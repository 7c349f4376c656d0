import type { LiveRest, LiveStep } from '../../contract/live-stream.ts'
import type { LivePerson, LivePicture } from '../../contract/live.ts'

/** Puts a picture together from what the stream says. */
export const followLive = () => {
  let people = new Map<number, LivePerson>()
  let rest: Partial<LiveRest> | undefined
  return {
    /** @returns the picture when it is complete; nothing in between, and nothing before the first `whole` */
    take: (step: LiveStep): LivePicture | undefined => {
      if (step.kind === 'whole') {
        people = new Map()
        rest = {}
        return undefined
      }
      if (rest === undefined) return undefined
      if (step.kind === 'people') for (const [number, person] of step.people) people.set(number, person)
      else if (step.kind === 'left') for (const number of step.who) people.delete(number)
      else if (step.kind === 'moved')
        for (const [at, number] of step.who.entries()) {
          const person = people.get(number)
          const [x = 0, y = 0, ago = 0] = [step.x[at], step.y[at], step.ago[at]]
          if (person !== undefined) people.set(number, { ...person, x: x / 100, y: y / 100, at: step.now - ago })
        }
      else {
        rest = { ...rest, ...step.rest, now: step.now }
        return { ...(rest as LiveRest), people: [...people.values()] }
      }
      return undefined
    },
  }
}
