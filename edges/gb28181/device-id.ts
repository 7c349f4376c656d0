/** 20 digits: 8 of the centre, 2 of the trade, 3 of the kind, 7 of the device (GB/T 28181-2022 附录 E, GB/T 2260). */
export const DEVICE_ID = /^\d{20}$/
/** Places 11 to 13. 131 摄像机 and 132 网络摄像机 have pictures; 134 is an alarm input. */
export const kindOf = (id: string): string => id.slice(10, 13)
/** Directories, areas and servers of a catalogue have no pictures of their own; kinds that a maker chose are taken for cameras. */
export const hasPictures = (id: string): boolean => DEVICE_ID.test(id) && !/^(?:1[13]4|135|2\d\d|4\d\d|5\d\d)$/.test(kindOf(id))

/** `gb28181://<device>/<channel>`, as it stands in the register of cameras. `?transport=udp|tcp|tcp-active`, else TCP, then UDP. `?stream=1`: the first sub stream, as GB/T 28181-2022 counts them; the device's own choice, mostly the main one, where it is left out. `?ssrc=any` for devices that send another SSRC than they were told. */
export interface ChannelAddress {
  readonly device: string
  readonly channel: string
  readonly transport: Transport | undefined
  readonly anySsrc: boolean
  /** 0 the main stream, 1 the first sub stream. */
  readonly stream: number | undefined
}
/** `tcp`: the device connects to us. `tcp-active`: we to the device. */
export type Transport = 'udp' | 'tcp' | 'tcp-active'
const TRANSPORTS: readonly string[] = ['udp', 'tcp', 'tcp-active']
export const isChannelAddress = (address: string): boolean => /^gb28181:/i.test(address)
export const readChannelAddress = (address: string): ChannelAddress | undefined => {
  const [, device = '', channel = '', query = ''] = /^gb28181:\/\/(\d{20})\/(\d{20})(?:\?(.*))?$/i.exec(address.trim()) ?? []
  if (device === '') return undefined
  const wishes = new URLSearchParams(query)
  const transport = wishes.get('transport') ?? undefined
  if (transport !== undefined && !TRANSPORTS.includes(transport)) return undefined
  const stream = wishes.get('stream') ?? undefined
  if (stream !== undefined && !/^\d$/.test(stream)) return undefined
  return { device, channel, transport: transport as Transport | undefined, anySsrc: wishes.get('ssrc') === 'any', stream: stream === undefined ? undefined : Number(stream) }
}
