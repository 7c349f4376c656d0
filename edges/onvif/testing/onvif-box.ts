import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { challenge, provesDigest } from '@anlan/platform/auth/digest'
import { childOf, type Element, everyElement, readXml, textOf } from '@anlan/platform/xml/read-xml'
import { xmlText } from '@anlan/platform/xml/write-xml'
import { passwordDigest } from '../soap.ts'

interface Parts {
  readonly user: string
  readonly password: string
  /** RTSP addresses of its profiles, without name and password. */
  readonly streams: { readonly main: string; readonly sub: string }
  readonly ptz: boolean
  /** Its clock is off by so much, ms. */
  readonly ahead?: number
  /** It asks for HTTP digest and does not look at UsernameToken, as some makers do. */
  readonly httpDigest?: boolean
}
/** A token is taken that is so old at most, ms: what cameras usually have. */
const FRESH = 5_000
const wrap = (body: string, head = ''): string => `<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope" xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/08/addressing" xmlns:tt="http://www.onvif.org/ver10/schema" xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:trt="http://www.onvif.org/ver10/media/wsdl" xmlns:tptz="http://www.onvif.org/ver20/ptz/wsdl" xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:ter="http://www.onvif.org/ver10/error"><SOAP-ENV:Header>${head}</SOAP-ENV:Header><SOAP-ENV:Body>${body}</SOAP-ENV:Body></SOAP-ENV:Envelope>`
const fault = (code: string, words: string): string => wrap(`<SOAP-ENV:Fault><SOAP-ENV:Code><SOAP-ENV:Value>SOAP-ENV:Sender</SOAP-ENV:Value><SOAP-ENV:Subcode><SOAP-ENV:Value>ter:${code}</SOAP-ENV:Value></SOAP-ENV:Subcode></SOAP-ENV:Code><SOAP-ENV:Reason><SOAP-ENV:Text xml:lang="en">${words}</SOAP-ENV:Text></SOAP-ENV:Reason></SOAP-ENV:Fault>`)

export type Turned = { readonly what: 'move'; readonly x: number; readonly y: number; readonly zoom: number } | { readonly what: 'stop' } | { readonly what: 'goto'; readonly preset: string }

/** A camera in a box: WS-Discovery over UDP, and SOAP over HTTP with UsernameToken. */
export const openOnvifBox = async ({ user, password, streams, ptz, ahead = 0, httpDigest = false }: Parts) => {
  const turned: Turned[] = []
  const nonces = new Set<string>()
  const own = () => Date.now() + ahead
  const asked = { realm: 'onvif', nonce: 'n1', algorithm: 'MD5' } as const
  const proves = (root: Element): boolean => {
    const token = everyElement(root, 'UsernameToken')[0]
    const [nonce, created] = [textOf(token, 'Nonce'), textOf(token, 'Created')]
    if (textOf(token, 'Username') !== user || nonces.has(nonce) || Math.abs(Date.parse(created) - own()) > FRESH) return false
    nonces.add(nonce)
    return textOf(token, 'Password') === passwordDigest(Buffer.from(nonce, 'base64'), created, password)
  }
  let base = ''
  const profile = (name: string, codec: string, width: number, height: number): string => `<trt:Profiles token="${name}" fixed="true"><tt:Name>${name === 'main' ? '主码流' : '子码流'}</tt:Name><tt:VideoEncoderConfiguration token="v"><tt:Encoding>${codec}</tt:Encoding><tt:Resolution><tt:Width>${width}</tt:Width><tt:Height>${height}</tt:Height></tt:Resolution></tt:VideoEncoderConfiguration>${ptz ? '<tt:PTZConfiguration token="p"/>' : ''}</trt:Profiles>`
  const answer = (operation: Element): string => {
    const token = textOf(operation, 'ProfileToken')
    switch (operation.name) {
      case 'GetDeviceInformation': return wrap('<tds:GetDeviceInformationResponse><tds:Manufacturer>Anlan</tds:Manufacturer><tds:Model>BOX-2</tds:Model><tds:FirmwareVersion>1.0</tds:FirmwareVersion><tds:SerialNumber>SN-1</tds:SerialNumber><tds:HardwareId>1</tds:HardwareId></tds:GetDeviceInformationResponse>')
      // As cameras behind a router do: an address of their own network.
      case 'GetCapabilities': return wrap(`<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Media><tt:XAddr>http://192.168.77.77/onvif/media</tt:XAddr></tt:Media>${ptz ? '<tt:PTZ><tt:XAddr>http://192.168.77.77/onvif/ptz</tt:XAddr></tt:PTZ>' : ''}</tds:Capabilities></tds:GetCapabilitiesResponse>`)
      case 'GetProfiles': return wrap(`<trt:GetProfilesResponse>${profile('main', 'H264', 1_920, 1_080)}${profile('sub', 'H264', 640, 360)}</trt:GetProfilesResponse>`)
      case 'GetStreamUri': return wrap(`<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>${xmlText(streams[token as 'main'] ?? '')}</tt:Uri></trt:MediaUri></trt:GetStreamUriResponse>`)
      case 'GetSnapshotUri': return wrap(`<trt:GetSnapshotUriResponse><trt:MediaUri><tt:Uri>${base}/snap.jpg</tt:Uri></trt:MediaUri></trt:GetSnapshotUriResponse>`)
      case 'GetPresets': return wrap('<tptz:GetPresetsResponse><tptz:Preset token="1"><tt:Name>大门</tt:Name></tptz:Preset><tptz:Preset token="2"><tt:Name>罐顶</tt:Name></tptz:Preset></tptz:GetPresetsResponse>')
      case 'ContinuousMove': {
        const [turn, zoom] = [childOf(operation, 'Velocity', 'PanTilt'), childOf(operation, 'Velocity', 'Zoom')]
        turned.push({ what: 'move', x: Number(turn?.attributes['x'] ?? 0), y: Number(turn?.attributes['y'] ?? 0), zoom: Number(zoom?.attributes['x'] ?? 0) })
        return wrap('<tptz:ContinuousMoveResponse/>')
      }
      case 'Stop': turned.push({ what: 'stop' }); return wrap('<tptz:StopResponse/>')
      case 'GotoPreset': {
        const preset = textOf(operation, 'PresetToken')
        if (preset !== '1' && preset !== '2') return fault('NoToken', 'no such preset')
        turned.push({ what: 'goto', preset })
        return wrap('<tptz:GotoPresetResponse/>')
      }
      default: return fault('ActionNotSupported', 'not supported')
    }
  }
  const timed = (): string => {
    const at = new Date(own())
    return wrap(`<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>${at.getUTCHours()}</tt:Hour><tt:Minute>${at.getUTCMinutes()}</tt:Minute><tt:Second>${at.getUTCSeconds()}</tt:Second></tt:Time><tt:Date><tt:Year>${at.getUTCFullYear()}</tt:Year><tt:Month>${at.getUTCMonth() + 1}</tt:Month><tt:Day>${at.getUTCDate()}</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>`)
  }
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (chunk: Buffer) => parts.push(chunk))
    request.on('end', () => {
      const root = readXml(Buffer.concat(parts).toString())
      const operation = childOf(root, 'Body')?.children[0]
      const say = (text: string, status = 200, heads = {}): void => void reply.writeHead(status, { 'content-type': 'application/soap+xml', ...heads }).end(text)
      if (root === undefined || operation === undefined) return say(fault('WellFormed', 'not well-formed'), 400)
      if (operation.name === 'GetSystemDateAndTime') return say(timed())
      if (httpDigest && !provesDigest(request.headers.authorization ?? '', 'POST', asked, { user, password })) return say('', 401, { 'www-authenticate': challenge(asked) })
      if (!httpDigest && !proves(root)) return say(fault('NotAuthorized', 'sender not authorized'), 400)
      const text = answer(operation)
      return say(text, text.includes('SOAP-ENV:Fault') ? 500 : 200)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const finder = createSocket('udp4')
  const heard: string[] = []
  finder.on('message', (data, from) => {
    const root = readXml(data.toString())
    const id = textOf(root, 'Header', 'MessageID')
    if (childOf(root, 'Body', 'Probe') === undefined) return
    heard.push(id)
    const match = `<d:ProbeMatches><d:ProbeMatch><wsa:EndpointReference><wsa:Address>urn:uuid:box-${base.slice(-5)}</wsa:Address></wsa:EndpointReference><d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>onvif://www.onvif.org/name/%E7%BD%90%E5%8C%BA onvif://www.onvif.org/hardware/BOX-2 onvif://www.onvif.org/Profile/Streaming</d:Scopes><d:XAddrs>http://192.168.77.77/onvif/device_service ${base}/onvif/device_service</d:XAddrs><d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches>`
    finder.send(wrap(match, `<wsa:RelatesTo>${xmlText(id)}</wsa:RelatesTo>`), from.port, from.address)
  })
  await new Promise<void>((bound) => finder.bind(0, '127.0.0.1', bound))
  return {
    address: `${base}/onvif/device_service`,
    finder: { host: '127.0.0.1', port: finder.address().port },
    probes: () => heard.length,
    turned: () => turned,
    close: async (): Promise<void> => {
      await new Promise<void>((closed) => finder.close(closed))
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
