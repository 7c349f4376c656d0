import { randomUUID } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { networkInterfaces } from 'node:os'
import { childOf, everyElement, readXml, textOf } from '@anlan/platform/xml/read-xml'

/** WS-Discovery 1.0 (2005/04), as ONVIF core 7.3 uses it. */
const GROUP = { host: '239.255.255.250', port: 3_702 }
export interface Place {
  readonly host: string
  readonly port: number
}
export interface FoundCamera {
  /** Its name for itself; the same after it changed its address. */
  readonly endpoint: string
  /** Of its device service; the first that leads to where it answered from, else its first. */
  readonly address: string
  readonly host: string
  readonly name: string
  readonly hardware: string
}
const probeOf = (id: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><e:Header><w:MessageID>urn:uuid:${id}</w:MessageID><w:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To><w:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action></e:Header><e:Body><d:Probe><d:Types>dn:NetworkVideoTransmitter</d:Types></d:Probe></e:Body></e:Envelope>`)

/** `onvif://www.onvif.org/name/Box%20camera` */
const scopeOf = (scopes: readonly string[], what: string): string => {
  const found = scopes.map((it) => new RegExp(`^onvif://www\\.onvif\\.org/${what}/(.+)$`, 'i').exec(it)?.[1]).find((it) => it !== undefined)
  try {
    return decodeURIComponent(found ?? '').slice(0, 100)
  } catch {
    return (found ?? '').slice(0, 100)
  }
}
const isWeb = (text: string): boolean => /^https?:\/\/[^\s<>"]{1,250}$/i.test(text)

/** Answers to another question, and what is none, are passed over. */
export const readMatches = (text: string, id: string, from: string): FoundCamera[] => {
  const root = readXml(text)
  if (root?.name !== 'Envelope' || !textOf(root, 'Header', 'RelatesTo').endsWith(id)) return []
  return everyElement(childOf(root, 'Body'), 'ProbeMatch').flatMap((it) => {
    const addresses = textOf(it, 'XAddrs').split(/\s+/).filter(isWeb)
    const address = addresses.find((each) => URL.parse(each)?.hostname === from) ?? addresses[0]
    const scopes = textOf(it, 'Scopes').split(/\s+/)
    return address === undefined ? [] : [{ endpoint: textOf(it, 'EndpointReference', 'Address'), address, host: from, name: scopeOf(scopes, 'name'), hardware: scopeOf(scopes, 'hardware') }]
  })
}

const MOST = 500
/** Of every network that this machine is in: a probe goes out by one of them only, and cameras hang in their own. */
const ownAddresses = (): string[] => Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address))

/** Asks the networks for cameras and listens for a while; each once. Multicast unless told where to ask. */
export const probeCameras = async ({ waitMs, places }: { readonly waitMs: number; readonly places?: readonly Place[] }): Promise<FoundCamera[]> => {
  const found = new Map<string, FoundCamera>()
  const id = randomUUID()
  const openSocket = async (from: string): Promise<Socket | undefined> => {
    const socket = createSocket('udp4')
    socket.on('message', (data, { address }) => {
      for (const it of readMatches(data.toString(), id, address)) if (found.size < MOST) found.set(it.endpoint || it.address, it)
    })
    const bound = await new Promise<boolean>((done) => void socket.once('error', () => done(false)).bind(0, from, () => done(true)))
    if (!bound) return undefined
    socket.on('error', () => undefined)
    return socket
  }
  const sockets = (await Promise.all((places === undefined ? ownAddresses() : ['0.0.0.0']).map(openSocket))).filter((it) => it !== undefined)
  const ask = (): void => {
    for (const socket of sockets) for (const { host, port } of places ?? [GROUP]) socket.send(probeOf(id), port, host, () => undefined)
  }
  ask()
  // UDP: once may be lost (SOAP-over-UDP 1.1 asks for a repetition).
  const again = setTimeout(ask, Math.min(300, waitMs / 3))
  await new Promise((waited) => setTimeout(waited, waitMs))
  clearTimeout(again)
  await Promise.all(sockets.map((socket) => new Promise<void>((closed) => socket.close(() => closed()))))
  return [...found.values()].toSorted((a, b) => a.host.localeCompare(b.host, 'en', { numeric: true }))
}
