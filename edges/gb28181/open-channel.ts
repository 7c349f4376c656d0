import { followStream, type FollowedStream, type FollowOptions } from '@anlan/edge-rtsp/follow-stream'
import { Fault } from '@anlan/kernel/fault'
import { openFeed } from '@anlan/platform/media/open-feed'
import type { VideoStream } from '@anlan/platform/media/video-stream'
import { type ChannelAddress, readChannelAddress, type Transport } from './device-id.ts'
import type { GbPlatform } from './platform.ts'

interface Wish extends ChannelAddress {
  readonly transport: Transport
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** Live pictures of a channel; BYE is said when it is closed, however that comes. */
export const openChannel = async (platform: GbPlatform, { timeoutMs, signal, ...address }: Wish): Promise<VideoStream> => {
  const call = await platform.play({ ...address, timeoutMs, signal })
  const stream = await openFeed(call.feed, { signal }).catch(async (cause: unknown) => {
    await call.close()
    throw cause
  })
  const close = async (): Promise<void> => {
    await stream.close()
    await call.close()
  }
  return {
    about: stream.about,
    close,
    packets: async function* () {
      try {
        yield* stream.packets()
      } finally {
        await close()
      }
    },
  }
}

const UNREADABLE = '国标地址应为 gb28181://设备编号/通道编号，各 20 位数字，例如 gb28181://34020000001320000001/34020000001320000001'
const PATIENCE = 8_000
/** What is tried where the address does not say: TCP loses nothing on the way, UDP is what every device knows. */
const USUAL: readonly Transport[] = ['tcp', 'udp']

/** Follows a channel for good, as edges/rtsp follows a camera. What did not work is tried the other way next time. */
export const followChannel = (platform: GbPlatform, options: FollowOptions): FollowedStream => {
  const address = readChannelAddress(options.address)
  const ways = address?.transport === undefined ? USUAL : [address.transport]
  let turn = 0
  return followStream({
    ...options,
    open: async (signal) => {
      if (address === undefined) throw new Fault('stream-missing', UNREADABLE, { retry: false })
      const transport = ways[turn % ways.length] ?? 'tcp'
      try {
        return await openChannel(platform, { ...address, transport, timeoutMs: options.timeoutMs ?? PATIENCE, signal })
      } catch (cause) {
        turn += 1
        throw cause
      }
    },
  })
}
