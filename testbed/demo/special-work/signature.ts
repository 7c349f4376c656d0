import sharp from 'sharp'
import { signIn, type Visitor } from '../../visitor.ts'
import { DEMO_PASSWORD } from '../keys.ts'
import type { Hand } from './permit-hands.ts'

/** A name as it is drawn by a finger: the letters, and a stroke below that is never twice the same. */
export const drawSignature = async (name: string): Promise<Buffer> => {
  const turn = ([...name][0]?.codePointAt(0) ?? 0) % 40
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="200"><rect width="480" height="200" fill="#fff"/>
    <text x="40" y="125" font-size="92" font-style="italic" fill="#1a2733" transform="rotate(${-4 + turn / 20} 240 100)" font-family="Noto Serif CJK SC, KaiTi, serif">${name}</text>
    <path d="M40 ${150 + turn / 4} q 160 ${-20 + turn} 400 ${turn / 3}" stroke="#1a2733" stroke-width="4" fill="none"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

const signatureOf = async (visitor: Visitor, name: string): Promise<string> => (await visitor.upload(await drawSignature(name), '签名.png')).id

/** Somebody by his account, ready to sign. */
export const handOf = async (base: string, login: string): Promise<Hand> => {
  const visitor = await signIn(base, login, DEMO_PASSWORD)
  const person = visitor.session.person
  return { visitor, person: person?.id ?? '', name: person?.name ?? '', picture: await signatureOf(visitor, person?.name ?? login) }
}
