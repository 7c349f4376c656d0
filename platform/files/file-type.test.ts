import { describe, expect, it } from 'vitest'
import { rangeOf } from './byte-range.ts'
import { readClaims } from './exif.ts'
import { contentDisposition, safeName } from './file-name.ts'
import { fileTypeFrom, JPEG, PDF } from './file-type.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const brand = (name: string) => fileTypeFrom(bytes(`\0\0\0\x18ftyp${name}\0\0\0\0`))

describe('a file is what its bytes say', () => {
  it.each([
    ['\xff\xd8\xff\xe1', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\0\0\0\0WEBP', 'image/webp'],
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
  ])('%j is %s', (head, type) => {
    expect(fileTypeFrom(bytes(head))).toMatchObject({ accepted: true, value: { type } })
  })

  it('knows MP4 from HEIC and QuickTime', () => {
    expect(brand('mp42')).toMatchObject({ accepted: true, value: { type: 'video/mp4' } })
    expect(brand('heic')).toMatchObject({ accepted: false, refusal: { code: 'file-heic' } })
    expect(brand('qt  ')).toMatchObject({ accepted: false, refusal: { code: 'file-video' } })
  })

  it.each(['<html><script>', 'MZ\x90\0', 'GIF89a', '<svg xmlns=', 'RIFF\0\0\0\0AVI '])('%j is refused', (head) => {
    expect(fileTypeFrom(bytes(head))).toMatchObject({ accepted: false, refusal: { code: 'file-type' } })
  })

  it('tells an empty file and an old office file apart', () => {
    expect(fileTypeFrom(Buffer.alloc(0))).toMatchObject({ refusal: { code: 'file-empty' } })
    expect(fileTypeFrom(bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'))).toMatchObject({ refusal: { code: 'file-old-office' } })
  })
})

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\照片\\隐患 1.HTML', '隐患 1.jpg'],
    ['合同\u202egpj.exe', '合同gpj.jpg'],
    ['', '文件.jpg'],
    ['...', '文件.jpg'],
    ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie x.jpg'],
    ['\ud800.jpg', '\ufffd.jpg'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given, JPEG)).toBe(safe)
  })

  it('is cut at 100 signs and travels in UTF-8', () => {
    expect(safeName('长'.repeat(300), PDF)).toBe(`${'长'.repeat(100)}.pdf`)
    expect(contentDisposition(`隐患"1'.pdf`, false)).toBe(`attachment; filename="___1'.pdf"; filename*=UTF-8''%E9%9A%90%E6%82%A3%221%27.pdf`)
  })
})

describe('a range', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=0-500', { start: 0, end: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=0-1,3-4', undefined],
  ])('%j of 100 bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range)
  })
})

describe('an Exif block that lies', () => {
  it('is read as far as it goes', () => {
    expect(readClaims(Buffer.from('Exif\0\0'))).toEqual({})
    expect(readClaims(Buffer.from('MM\0*\xff\xff\xff\xff', 'latin1'))).toEqual({})
    const loop = Buffer.from('II*\0\x08\0\0\0\xff\xff\x69\x87\x04\0\x01\0\0\0\x08\0\0\0', 'latin1')
    expect(readClaims(loop)).toEqual({})
  })
})
