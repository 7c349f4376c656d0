import { expect, it } from 'vitest'
import { hasPictures, readChannelAddress } from './device-id.ts'
import { decodeGb, encodeGb } from './gb18030.ts'
import { readAlarm, readCatalogue, readManscdp, writeManscdp } from './manscdp.ts'
import { motionCode, presetCode, readPtz, STILL } from './ptz.ts'
import { readSdp, ssrcOf, writeOffer } from './sdp.ts'
import { whyNoPictures, whyRefused } from './why-no-pictures.ts'

it('signs of two, four and beyond four bytes go both ways', () => {
  const words = 'A罐区㐀𠮷€丂ﷺ'
  expect(decodeGb(encodeGb(words))).toBe(words)
  expect([encodeGb('中').toString('hex'), encodeGb('㐀').toString('hex'), encodeGb('𠀀').toString('hex')]).toEqual(['d6d0', '8139ee39', '95328236'])
})

it('the eight bytes of the standard', () => {
  // Left at half speed: A5 0F 01 02 80 00 00, sum 37H.
  expect([motionCode({ pan: -0.5, tilt: 0, zoom: 0 }), motionCode(STILL), presetCode('call', 3)]).toEqual(['A50F010280000037', 'A50F0100000000B5', 'A50F01820003003A'])
  expect([readPtz('A50F010280000038'), readPtz('A50F'), readPtz(motionCode({ pan: 0, tilt: -1, zoom: 1 }))]).toEqual([undefined, undefined, { motion: { pan: 0, tilt: -1, zoom: 1 } }])
})

it('a catalogue is read whatever its encoding, and what is none is not', () => {
  const page = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><Response><CmdType>Catalog</CmdType><SN>7</SN><DeviceID>1</DeviceID><SumNum>3</SumNum><DeviceList Num="1"><Item><DeviceID>2</DeviceID><Name>罐区&amp;门</Name><Status>OFF</Status></Item></DeviceList></Response>`
  for (const body of [encodeGb(page('GB2312')), Buffer.from(page('UTF-8'))]) {
    const said = readManscdp(body) ?? expect.fail('a catalogue')
    expect([said.kind, said.cmd, said.sn, readCatalogue(said)]).toEqual(['Response', 'Catalog', '7', { sum: 3, items: [{ id: '2', name: '罐区&门', maker: '', model: '', parent: '', ptz: undefined, online: false }] }])
  }
  expect([Buffer.from(''), Buffer.from('<Other/>'), Buffer.from('<Query>')].map(readManscdp)).toEqual([undefined, undefined, undefined])
})

it('an alarm without a kind or with a time that is none is an alarm all the same', () => {
  const alarm = (more: string) => readAlarm(readManscdp(writeManscdp('Notify', 'Alarm', 3, '34020000001310000001', more)) ?? expect.fail('an alarm'))
  expect(alarm('<AlarmPriority>1</AlarmPriority><AlarmMethod>2</AlarmMethod><AlarmTime>soon</AlarmTime>')).toEqual({ channel: '34020000001310000001', sn: '3', priority: 1, method: 2, type: undefined, at: undefined, words: '' })
  expect(alarm('<AlarmMethod>5</AlarmMethod><AlarmTime>2026-11-28T18:00:00</AlarmTime><Info><AlarmType>2</AlarmType></Info>')).toMatchObject({ method: 5, type: 2, at: Date.parse('2026-11-28T10:00:00Z') })
})

it('an offer tells where, how and by which SSRC', () => {
  const offer = writeOffer({ platform: '34020000002000000001', host: '10.1.2.3', port: 30_000, transport: 'tcp', ssrc: ssrcOf('3402000000', 10_007), stream: undefined })
  expect(offer.split('\r\n')).toEqual(expect.arrayContaining(['m=video 30000 TCP/RTP/AVP 96', 'a=setup:passive', 'y=0200000007', 'f=']))
  expect(offer).not.toContain('a=stream')
  expect(readSdp(offer)).toEqual({ host: '10.1.2.3', port: 30_000, tcp: true, setup: 'passive', ssrc: '0200000007', payload: 'PS', stream: undefined })
  expect(readSdp(writeOffer({ platform: '34020000002000000001', host: '10.1.2.3', port: 30_000, transport: 'udp', ssrc: '0200000007', stream: 1 }))?.stream).toBe(1)
  expect(readSdp('v=0\r\no=- 0 0 IN IP4 10.9.9.9\r\nm=video 6000 RTP/AVP 98\r\na=rtpmap:98 H264/90000\r\n')).toEqual({ host: '10.9.9.9', port: 6_000, tcp: false, setup: '', ssrc: '', payload: 'H264', stream: undefined })
  expect(readSdp('v=0')).toBeUndefined()
})

it('addresses in the register', () => {
  const [device, channel] = ['34020000001110000001', '34020000001310000001']
  expect(readChannelAddress(`gb28181://${device}/${channel}?transport=udp&ssrc=any`)).toEqual({ device, channel, transport: 'udp', anySsrc: true, stream: undefined })
  expect(readChannelAddress(`gb28181://${device}/${channel}?stream=1`)?.stream).toBe(1)
  expect([`gb28181://${device}`, `gb28181://${device}/1`, `gb28181://${device}/${channel}?transport=sctp`, `gb28181://${device}/${channel}?stream=sub`, 'rtsp://x'].map(readChannelAddress)).toEqual([undefined, undefined, undefined, undefined, undefined])
  expect([channel, '34020000001320000001', '34020000002160000001', '34020000001340000001', '3402000000'].map(hasPictures)).toEqual([true, true, false, false, false])
})

it('says where a call got stuck', () => {
  const seen = { transport: 'tcp', host: '10.1.2.3', port: 30_000, connected: false, packets: 0, wantedSsrc: 100, strangeSsrc: undefined, silentMs: 8_000 } as const
  const said = (over: object): string => whyNoPictures({ ...seen, ...over }).tip
  expect([said({}), said({ connected: true }), said({ transport: 'udp' }), said({ transport: 'tcp-active' }), said({ packets: 4 })].map((it) => it.slice(0, 60))).toEqual([
    expect.stringContaining('设备没有连过来'), expect.stringContaining('设备已连上但没有送数据'), expect.stringContaining('一个包也没有收到'), expect.stringContaining('连不上'), expect.stringContaining('后来中断'),
  ])
  expect([whyRefused(404).code, whyRefused(488).tip, whyRefused(499).tip]).toEqual(['stream-missing', expect.stringContaining('传输方式'), expect.stringContaining('499')])
})
