import { nalType, nalUnits } from '@anlan/platform/media/nal-units'
import type { VideoAbout } from '@anlan/platform/media/video-stream'

/** SDP of one stream: RFC 6184 8.2, RFC 7798 7.1. */
export const describeClip = ({ codec, parameterSets }: VideoAbout, address: string): string => {
  const sets = nalUnits(parameterSets)
  const told = (type: number) => sets.find((it) => nalType(codec, it) === type)?.toString('base64') ?? ''
  const [sps] = sets
  const format = codec === 'h264' ? `packetization-mode=1;profile-level-id=${sps?.subarray(1, 4).toString('hex')};sprop-parameter-sets=${told(7)},${told(8)}` : `sprop-vps=${told(32)};sprop-sps=${told(33)};sprop-pps=${told(34)}`
  return ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=camera', 'c=IN IP4 0.0.0.0', 't=0 0', `a=control:${address}/`, 'm=video 0 RTP/AVP 96', `a=rtpmap:96 ${codec === 'h264' ? 'H264' : 'H265'}/90000`, `a=fmtp:96 ${format}`, 'a=control:track1', ''].join('\r\n')
}
