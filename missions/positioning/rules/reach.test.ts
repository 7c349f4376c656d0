import { describe, expect, it } from 'vitest'
import { SOURCE_PROTOCOLS, type SourceProtocol } from '../contract/source.ts'
import { FIRST_PORT, needsPort, reachWords } from './reach.ts'

const ID = '01890000-0000-7000-8000-000000000001'
const ALL = Object.keys(SOURCE_PROTOCOLS) as SourceProtocol[]

describe('how a source is reached', () => {
  it('needs a port of its own where devices have no name', () => expect(ALL.filter(needsPort)).toEqual(['jtt-808']))
  it.each(ALL)('%s is told by port or by name', (protocol) => {
    expect(reachWords({ protocol, id: ID, port: needsPort(protocol) ? 21_100 : null }, FIRST_PORT)).toMatch(needsPort(protocol) ? /21100/ : /01890000/)
  })
})
