import { readFileSync } from 'node:fs'
import { readFile as readBytes } from 'node:fs/promises'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import { startDelivery, startFromAbove, startPositions } from '@anlan/exchange/module'
import type { Id } from '@anlan/kernel/id'
import { readFile } from '@anlan/platform/files/file-store'
import type { House } from '@anlan/platform/module/house'

/** The stripped derivative as it is served: what left the plant is what everybody may see. */
const readPhoto = (house: House) => async (org: Id, id: Id): Promise<Buffer | undefined> => {
  const found = await readFile(house, org, id)
  if (!found.accepted || found.value.type !== 'image/jpeg') return undefined
  return readBytes(found.value.path).catch(() => undefined)
}

/** Larger than this a picture goes to the district as its thumbnail: officials have to see what it is, the original stays with the enterprise. */
const MOST_SENT = 150 * 1024
const readPicture = (house: House) => async (org: Id, id: Id): Promise<Buffer | undefined> => {
  const served = await readPhoto(house)(org, id)
  if (served === undefined || served.length <= MOST_SENT) return served
  const small = await readFile(house, org, id, 'thumbnail')
  return small.accepted ? readBytes(small.value.path).catch(() => undefined) : undefined
}

/** A printed paper as it was kept. */
const readPaper = (house: House) => async (org: Id, id: Id): Promise<Buffer | undefined> => {
  const found = await readFile(house, org, id)
  if (!found.accepted || found.value.type !== 'application/pdf') return undefined
  return readBytes(found.value.path).catch(() => undefined)
}

/** Over TLS the server meets itself under a loopback address that stands in no certificate of the world. */
const ownInbox = ({ settings: { inboxUrl } }: House) => {
  const path = process.env['TLS_CERT']
  return path === undefined || path === '' || inboxUrl === undefined ? {} : { own: { url: inboxUrl, certificate: readFileSync(path, 'utf8') } }
}

/** Sends every record to its two receivers, live positions to whoever takes them, and fetches what is pushed down, as long as the process lives. */
export const startDeliveries = (house: House): (() => Promise<void>) => {
  const adapters = {
    'city-hub': cityHub({ readPhoto: readPhoto(house), readPaper: readPaper(house), signal: house.signal }),
    'district-inbox': districtInbox({ readPicture: readPicture(house), signal: house.signal, ...ownInbox(house) }),
  }
  const runners = [startDelivery(house, adapters), startFromAbove(house, adapters), startPositions(house, adapters)]
  return async () => {
    await Promise.all(runners.map((end) => end()))
  }
}
