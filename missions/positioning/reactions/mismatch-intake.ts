import { Readable } from 'node:stream'
import { storeFile } from '@anlan/platform/files/file-store'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { MismatchIntake } from '../contract/mismatch-message.ts'
import { reportMismatch } from '../contract/mismatch.ts'

/** The door for access-control systems that see faces. */
export const openMismatchIntake = (house: House): MismatchIntake => ({
  mismatch: async (source, { card, at, seen, place, photo }) => {
    const speaker = systemSpeaker(source.org, source.name)
    const kept = photo === null ? undefined : await storeFile(house, speaker, Readable.from([Buffer.from(photo)]), `人证不符-${card}`)
    if (kept?.accepted === false) return kept
    return house.command(speaker, reportMismatch, { card, seenName: seen, at, place, source: source.name, photo: kept?.value.id ?? null })
  },
})
