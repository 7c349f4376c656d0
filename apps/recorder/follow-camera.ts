import { isChannelAddress } from '@anlan/edge-gb28181/device-id'
import { followChannel } from '@anlan/edge-gb28181/open-channel'
import type { GbPlatform } from '@anlan/edge-gb28181/platform'
import { followStream, type FollowedStream, type FollowOptions } from '@anlan/edge-rtsp/follow-stream'
import { Fault } from '@anlan/kernel/fault'

export type Follow = (options: FollowOptions) => FollowedStream

const NO_PORT = '录像程序没有开国标信令端口，不能接国标设备。请设置 RECORDER_GB_PORT，并检查端口没有被占用，再重启录像程序'

/** By RTSP, or, where the address is one of GB/T 28181, by the device that registered here. */
export const followerBy = (platform: GbPlatform | undefined): Follow => (options) => {
  if (!isChannelAddress(options.address)) return followStream(options)
  if (platform !== undefined) return followChannel(platform, options)
  return followStream({ ...options, open: () => Promise.reject(new Fault('stream-away', NO_PORT, { retry: false })) })
}
