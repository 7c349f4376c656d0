import { describe, expect, it } from 'vitest'
import { exceptionWords, readRequest, type ReadRequest, readResponse, splitFrame } from './frame.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
const asked = (more: Partial<ReadRequest> = {}): ReadRequest => ({ transaction: 0x1501, unit: 0xff, table: 'holding', address: 0x6b, count: 3, ...more })

/** The examples of the Modbus Application Protocol Specification V1.1b3, each behind the header of the TCP guide. */
describe('golden frames', () => {
  it.each([
    ['6.3 holding registers 108 to 110', asked(), '1501 0000 0006 ff 03 006b 0003', '1501 0000 0009 ff 03 06 022b 0000 0064', '022b00000064'],
    ['6.4 input register 9', asked({ table: 'input', address: 8, count: 1 }), '1501 0000 0006 ff 04 0008 0001', '1501 0000 0005 ff 04 02 000a', '000a'],
    ['6.1 coils 20 to 38', asked({ table: 'coil', address: 0x13, count: 0x13 }), '1501 0000 0006 ff 01 0013 0013', '1501 0000 0006 ff 01 03 cd6b05', 'cd6b05'],
    ['6.2 discrete inputs 197 to 218', asked({ table: 'discrete', address: 0xc4, count: 0x16 }), '1501 0000 0006 ff 02 00c4 0016', '1501 0000 0006 ff 02 03 acdb35', 'acdb35'],
  ])('%s', (_name, request, sent, received, data) => {
    expect(readRequest(request).toString('hex')).toBe(sent.replaceAll(' ', ''))
    expect(readResponse(hex(received), request)).toEqual({ kind: 'data', data: hex(data) })
  })
  it('7 an exception: coil 1186 does not exist', () => {
    expect(readResponse(hex('1501 0000 0003 ff 81 02'), asked({ table: 'coil', address: 0x4a1, count: 1 }))).toEqual({ kind: 'exception', code: 2 })
    expect([exceptionWords(2), exceptionWords(99)]).toEqual(['设备返回异常 2：没有此地址', '设备返回异常 99：未定义的异常码'])
  })
})

describe('an answer that is none', () => {
  it('of another transaction is passed over; of another station, function or length is broken', () => {
    expect(readResponse(hex('1502 0000 0009 ff 03 06 022b 0000 0064'), asked())).toBe('stale')
    expect(readResponse(hex('1501 0000 0009 01 03 06 022b 0000 0064'), asked())).toEqual({ kind: 'broken', why: '站号不符' })
    expect(readResponse(hex('1501 0000 0009 ff 04 06 022b 0000 0064'), asked())).toEqual({ kind: 'broken', why: '功能码不符' })
    expect(readResponse(hex('1501 0000 0007 ff 03 04 022b 0000'), asked())).toEqual({ kind: 'broken', why: '数据长度不符' })
    expect(readResponse(hex('1501 0000 0008 ff 03 06 022b 0000 00'), asked())).toEqual({ kind: 'broken', why: '数据长度不符' })
  })
})

describe('what arrives', () => {
  it('is cut into frames, however it was sent', () => {
    const frame = hex('1501 0000 0005 ff 04 02 000a')
    expect(splitFrame(frame.subarray(0, 6))).toBeUndefined()
    expect(splitFrame(frame.subarray(0, 9))).toBeUndefined()
    expect(splitFrame(Buffer.concat([frame, frame]))).toEqual({ frame, rest: frame })
  })
  it('is broken when it is no Modbus', () => {
    expect(splitFrame(Buffer.from('HTTP/1.1 400'))).toBe('broken')
    expect(splitFrame(hex('1501 0000 0002 ff 04 02'))).toBe('broken')
    expect(splitFrame(hex('1501 0000 00ff ff 04 02'))).toBe('broken')
  })
})
