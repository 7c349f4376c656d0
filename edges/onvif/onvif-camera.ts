import type { Instant } from '@anlan/kernel/time'
import { childOf, childrenOf, type Element, everyElement, textOf } from '@anlan/platform/xml/read-xml'
import { xmlText } from '@anlan/platform/xml/write-xml'
import { callCamera, onvifFault } from './call-camera.ts'
import type { Credentials } from './soap.ts'

export interface OnvifProfile {
  readonly token: string
  readonly name: string
  readonly codec: string
  readonly width: number
  readonly height: number
  readonly ptz: boolean
}
export interface OnvifInfo {
  readonly maker: string
  readonly model: string
  readonly firmware: string
  readonly serial: string
}
export interface Preset {
  readonly token: string
  readonly name: string
}
/** Each from -1 to 1. */
export interface Speed {
  readonly pan: number
  readonly tilt: number
  readonly zoom: number
}
interface Parts {
  /** `http://<camera>/onvif/device_service`, without name and password. */
  readonly address: string
  readonly credentials: Credentials | undefined
  readonly now: () => Instant
}
/** So long a camera goes on turning that hears no stop, s. */
const LEASH = 3

const number = (text: string): number => (Number.isFinite(Number(text)) ? Number(text) : 0)

/** `http://user:password@host/…` as it stands in the register. Undefined for what is no address of the web. */
export const readOnvifAddress = (text: string): Pick<Parts, 'address' | 'credentials'> | undefined => {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const credentials = url.username === '' ? undefined : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
  url.username = ''
  url.password = ''
  return { address: url.href, credentials }
}

/** A camera by ONVIF: device, media (ver10) and PTZ (ver20) services. */
export const openOnvifCamera = ({ address, credentials, now }: Parts) => {
  let ahead: number | undefined
  let services: { readonly media: string; readonly ptz: string } | undefined
  /** Cameras tell addresses by which others reach them, not always we: then host and port are those that led here. */
  const reached = (told: string): string => {
    const [own, other] = [new URL(address), URL.parse(told)]
    if (other === null) return address
    return other.hostname === own.hostname ? other.href : new URL(`${other.pathname}${other.search}`, own).href
  }
  const clock = async (): Promise<number> => {
    const answer = await callCamera({ address, body: '<tds:GetSystemDateAndTime/>', credentials: undefined, at: now() }).catch((cause: { code?: string }) => {
      if (cause.code === 'onvif-away') throw cause
      return undefined
    })
    const utc = everyElement(answer, 'UTCDateTime')[0]
    const part = (...names: string[]): number => number(textOf(utc, ...names))
    const told = utc === undefined ? Number.NaN : Date.UTC(part('Date', 'Year'), part('Date', 'Month') - 1, part('Date', 'Day'), part('Time', 'Hour'), part('Time', 'Minute'), part('Time', 'Second'))
    return Number.isFinite(told) ? told - now() : 0
  }
  const ask = async (to: string, body: string): Promise<Element> => {
    ahead ??= await clock()
    return callCamera({ address: to, body, credentials, at: now() + ahead })
  }
  const servicesOf = async () => {
    if (services !== undefined) return services
    const found = childOf(await ask(address, '<tds:GetCapabilities><tds:Category>All</tds:Category></tds:GetCapabilities>'), 'GetCapabilitiesResponse', 'Capabilities')
    if (found === undefined) throw onvifFault('onvif-odd')
    const [media, ptz] = [textOf(found, 'Media', 'XAddr'), textOf(found, 'PTZ', 'XAddr')]
    return (services = { media: media === '' ? address : reached(media), ptz: ptz === '' ? '' : reached(ptz) })
  }
  const profiles = async (): Promise<OnvifProfile[]> => {
    const { media, ptz } = await servicesOf()
    const answer = await ask(media, '<trt:GetProfiles/>')
    return childrenOf(childOf(answer, 'GetProfilesResponse'), 'Profiles').map((it) => ({
      token: it.attributes['token'] ?? '', name: textOf(it, 'Name'), codec: textOf(it, 'VideoEncoderConfiguration', 'Encoding'),
      width: number(textOf(it, 'VideoEncoderConfiguration', 'Resolution', 'Width')), height: number(textOf(it, 'VideoEncoderConfiguration', 'Resolution', 'Height')), ptz: ptz !== '' && childOf(it, 'PTZConfiguration') !== undefined,
    }))
  }
  const profileOf = (profile: string): string => `<tptz:ProfileToken>${xmlText(profile)}</tptz:ProfileToken>`
  const turn = async (body: string): Promise<Element> => {
    const { ptz } = await servicesOf()
    if (ptz === '') throw onvifFault('onvif-cannot')
    return ask(ptz, body)
  }
  return {
    info: async (): Promise<OnvifInfo> => {
      const answer = childOf(await ask(address, '<tds:GetDeviceInformation/>'), 'GetDeviceInformationResponse')
      if (answer === undefined) throw onvifFault('onvif-odd')
      return { maker: textOf(answer, 'Manufacturer'), model: textOf(answer, 'Model'), firmware: textOf(answer, 'FirmwareVersion'), serial: textOf(answer, 'SerialNumber') }
    },
    profiles,
    /** With name and password, as RTSP wants them. */
    streamUri: async (profile: string): Promise<string> => {
      const { media } = await servicesOf()
      const answer = await ask(media, `<trt:GetStreamUri><trt:StreamSetup><tt:Stream>RTP-Unicast</tt:Stream><tt:Transport><tt:Protocol>RTSP</tt:Protocol></tt:Transport></trt:StreamSetup><trt:ProfileToken>${xmlText(profile)}</trt:ProfileToken></trt:GetStreamUri>`)
      const url = URL.parse(textOf(answer, 'GetStreamUriResponse', 'MediaUri', 'Uri'))
      if (url === null || !/^rtsps?:$/.test(url.protocol)) throw onvifFault('onvif-odd')
      url.hostname = new URL(address).hostname
      if (credentials !== undefined) Object.assign(url, { username: encodeURIComponent(credentials.user), password: encodeURIComponent(credentials.password) })
      return url.href
    },
    snapshotUri: async (profile: string): Promise<string> => {
      const { media } = await servicesOf()
      return textOf(await ask(media, `<trt:GetSnapshotUri><trt:ProfileToken>${xmlText(profile)}</trt:ProfileToken></trt:GetSnapshotUri>`), 'GetSnapshotUriResponse', 'MediaUri', 'Uri')
    },
    move: async (profile: string, { pan, tilt, zoom }: Speed): Promise<void> =>
      void (await turn(`<tptz:ContinuousMove>${profileOf(profile)}<tptz:Velocity>${pan === 0 && tilt === 0 ? '' : `<tt:PanTilt x="${pan}" y="${tilt}"/>`}${zoom === 0 ? '' : `<tt:Zoom x="${zoom}"/>`}</tptz:Velocity><tptz:Timeout>PT${LEASH}S</tptz:Timeout></tptz:ContinuousMove>`)),
    stop: async (profile: string): Promise<void> => void (await turn(`<tptz:Stop>${profileOf(profile)}<tptz:PanTilt>true</tptz:PanTilt><tptz:Zoom>true</tptz:Zoom></tptz:Stop>`)),
    presets: async (profile: string): Promise<Preset[]> =>
      childrenOf(childOf(await turn(`<tptz:GetPresets>${profileOf(profile)}</tptz:GetPresets>`), 'GetPresetsResponse'), 'Preset').map((it) => ({ token: it.attributes['token'] ?? '', name: textOf(it, 'Name') })),
    goTo: async (profile: string, preset: string): Promise<void> => void (await turn(`<tptz:GotoPreset>${profileOf(profile)}<tptz:PresetToken>${xmlText(preset)}</tptz:PresetToken></tptz:GotoPreset>`)),
  }
}
