import { TICKS, type VideoAbout } from '../video-stream.ts'
import { box, fullBox, uint, zeros } from './boxes.ts'

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const MATRIX = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map((it) => uint(it)))
const DPI = uint(0x480000)
const TRACK = 1
const NAME = 32

/** Seconds from 1904 to 1970: files tell their time since then. */
const MAC = 2_082_844_800

/** The head of a fragmented film: `ftyp` and `moov`. `recordedAt`: epoch ms of its first picture, told to players as the time of creation. */
export const initSegment = ({ codec, width, height, config }: VideoAbout, recordedAt = 0): Buffer => {
  const created = uint(recordedAt === 0 ? 0 : Math.floor(recordedAt / 1_000) + MAC)
  const entry = box(codec === 'h264' ? 'avc1' : 'hvc1', zeros(6), uint(1, 2), zeros(16), uint(width, 2), uint(height, 2), DPI, DPI, zeros(4), uint(1, 2), zeros(NAME), uint(24, 2), uint(0xffff, 2), box(codec === 'h264' ? 'avcC' : 'hvcC', config))
  const table = box('stbl', fullBox('stsd', 0, 0, uint(1), entry), fullBox('stts', 0, 0, uint(0)), fullBox('stsc', 0, 0, uint(0)), fullBox('stsz', 0, 0, uint(0), uint(0)), fullBox('stco', 0, 0, uint(0)))
  const media = box(
    'mdia',
    fullBox('mdhd', 0, 0, created, created, uint(TICKS), uint(0), uint(0x55c4, 2), uint(0, 2)),
    fullBox('hdlr', 0, 0, uint(0), ascii('vide'), zeros(12), ascii('video\0')),
    box('minf', fullBox('vmhd', 0, 1, zeros(8)), box('dinf', fullBox('dref', 0, 0, uint(1), fullBox('url ', 0, 1))), table),
  )
  const track = box('trak', fullBox('tkhd', 0, 3, created, created, uint(TRACK), uint(0), uint(0), zeros(8), uint(0, 2), uint(0, 2), uint(0, 2), uint(0, 2), MATRIX, uint(width * 0x10000), uint(height * 0x10000)), media)
  const movie = fullBox('mvhd', 0, 0, created, created, uint(1_000), uint(0), uint(0x10000), uint(0x100, 2), zeros(10), MATRIX, zeros(24), uint(TRACK + 1))
  const extends_ = box('mvex', fullBox('trex', 0, 0, uint(TRACK), uint(1), uint(0), uint(0), uint(0)))
  return Buffer.concat([box('ftyp', ascii('iso6'), uint(0), ascii('iso6'), ascii('iso5'), ascii('mp41'), ascii(codec === 'h264' ? 'avc1' : 'hvc1')), box('moov', movie, track, extends_)])
}
