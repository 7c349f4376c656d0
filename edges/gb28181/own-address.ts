import { createSocket } from 'node:dgram'

/** The address of ours that `host` would see: the system chooses it by its routes; nothing is sent. */
export const ownAddressFor = (host: string): Promise<string> =>
  new Promise((resolve) => {
    const probe = createSocket('udp4')
    const end = (address: string): void => {
      probe.close()
      resolve(address)
    }
    probe.once('error', () => end('127.0.0.1'))
    probe.connect(9, host, () => end(probe.address().address))
  })
