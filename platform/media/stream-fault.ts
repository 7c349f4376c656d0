import { AVERROR_EOF, AVERROR_HTTP_FORBIDDEN, AVERROR_HTTP_NOT_FOUND, AVERROR_HTTP_UNAUTHORIZED } from 'node-av/constants'
import { Fault } from '@anlan/kernel/fault'

/** Why a stream is not there. Addresses and passwords stand in none of them. */
export const STREAM_FAULTS = {
  'stream-refused': '摄像机拒绝访问：用户名或密码不对。请在摄像机台账中改正视频流地址',
  'stream-missing': '摄像机没有这路码流。请核对视频流地址中的通道和码流编号',
  'stream-away': '摄像机连不上。请检查网络、供电和视频流地址',
  'stream-silent': '摄像机没有送来画面。请检查网络，必要时重启摄像机',
  'stream-ended': '摄像机中断了视频流，正在重新连接',
  'stream-unknown': '摄像机送来的编码不能使用，只支持 H.264 和 H.265',
  'picture-broken': '画面数据损坏，解不出图像',
} as const
export type StreamFaultCode = keyof typeof STREAM_FAULTS

/** Only what has to be mended at the camera is not tried again by itself soon. */
export const streamFault = (code: StreamFaultCode, cause?: unknown): Fault => new Fault(code, STREAM_FAULTS[code], { cause, retry: code !== 'stream-refused' })

export const openingFault = (code: number): Fault => {
  if (code === AVERROR_HTTP_UNAUTHORIZED || code === AVERROR_HTTP_FORBIDDEN) return streamFault('stream-refused')
  return streamFault(code === AVERROR_HTTP_NOT_FOUND ? 'stream-missing' : 'stream-away')
}
export const readingFault = (code: number, silent: boolean): Fault => streamFault(silent ? 'stream-silent' : 'stream-ended', code === AVERROR_EOF ? 'end of stream' : code)
