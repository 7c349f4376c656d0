import { expect, it } from 'vitest'
import { unveilAddress, veilAddress } from './veil.ts'

const SECRET = 'rtsp://admin:p%40ss@10.1.2.3:554/ch1'

it('a veiled address shows no name and no password, and one without them stays as it is', () => {
  expect([veilAddress(SECRET), veilAddress('rtsp://10.1.2.3/ch1?at=@'), veilAddress('rtsp://a:b@c@10.1.2.3/x'), veilAddress('/cameras/1.jpg'), veilAddress('')]).toEqual(['rtsp://***@10.1.2.3:554/ch1', 'rtsp://10.1.2.3/ch1?at=@', 'rtsp://***@10.1.2.3/x', '/cameras/1.jpg', ''])
})

it('what comes back veiled keeps its password, a new one is taken, and none is carried to another host', () => {
  expect(unveilAddress('rtsp://***@10.1.2.3:554/ch2', SECRET)).toEqual({ accepted: true, value: 'rtsp://admin:p%40ss@10.1.2.3:554/ch2' })
  expect(unveilAddress('rtsp://root:new@10.1.2.3/ch1', SECRET)).toMatchObject({ value: 'rtsp://root:new@10.1.2.3/ch1' })
  expect([unveilAddress('rtsp://***@10.9.9.9/ch1', SECRET), unveilAddress('rtsp://***@10.1.2.3:8554/ch1', SECRET), unveilAddress('rtsp://***@10.1.2.3/ch1', 'rtsp://10.1.2.3/ch1'), unveilAddress('rtsp://***@10.1.2.3/ch1', '')].map(({ accepted }) => accepted)).toEqual([false, false, false, false])
  expect(unveilAddress('', SECRET)).toMatchObject({ value: '' })
})
