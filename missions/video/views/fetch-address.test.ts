import { describe, expect, it } from 'vitest'
import { fetchAddress } from './fetch-address.ts'

const reach = { address: 'http://10.1.2.3:8080/nvr/', hosts: ['NAS.local', '10.1.2.4:81'] }

describe('where pictures are fetched from', () => {
  it('is below the recorder, or a host named beside it', () => {
    expect(fetchAddress('ch/1.jpg', reach)).toBe('http://10.1.2.3:8080/nvr/ch/1.jpg')
    expect(fetchAddress('/ch/1.jpg', reach)).toBe('http://10.1.2.3:8080/ch/1.jpg')
    expect(fetchAddress('https://nas.local/a', reach)).toBe('https://nas.local/a')
    expect(fetchAddress('http://10.1.2.4:81/a', reach)).toBe('http://10.1.2.4:81/a')
  })

  it('is nowhere else', () => {
    for (const given of ['', 'http://10.1.2.4/a', 'http://10.1.2.3/a', '//evil.example/a', 'file:///etc/passwd', 'http://a:b@10.1.2.3:8080/', 'http://@nas.local:x/', 'http://u@nas.local/']) expect(fetchAddress(given, reach)).toBeNull()
    expect(fetchAddress('a', { address: 'nothing', hosts: [] })).toBeNull()
    expect(fetchAddress('http://:p@10.1.2.3:8080/', reach)).toBeNull()
  })
})
