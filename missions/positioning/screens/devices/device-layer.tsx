import './devices.css'
import type { DeviceStatus } from '../../contract/device-status.ts'
import { markWords } from './device-words.ts'

interface DeviceLayerProps {
  readonly devices: readonly DeviceStatus[]
  readonly height: number
  /** A pixel in metres. */
  readonly px: number
  readonly chosen?: string | undefined
}

/** A station is a square, a beacon a diamond: the shape says what it is, the filling whether it works. */
const shapeOf = (kind: DeviceStatus['kind']): string => (kind === 'beacon' ? 'M0-7 7 0 0 7-7 0Z' : 'M-6-6H6V6H-6Z')

/** Base stations, gateways and beacons with their state and what they cover. */
export const DeviceLayer = ({ devices, height, px, chosen }: DeviceLayerProps) =>
  devices.flatMap((device) => {
    const { id, x, y, kind, state, reachMetres } = device
    if (x === null || y === null) return []
    return [
      <g key={id} transform={`translate(${x} ${height - y})`}>
        {reachMetres === null ? null : <circle className="po-device-reach" data-state={state} r={reachMetres} strokeWidth={px} strokeDasharray={`${5 * px} ${4 * px}`} />}
        <path className="po-device-mark" data-state={state} d={shapeOf(kind)} strokeWidth={chosen === id ? 3 : 1.5} transform={`scale(${px * (chosen === id ? 1.5 : 1)})`} />
        <text className="po-device-name" x={10 * px} y={4 * px} fontSize={12 * px} strokeWidth={3 * px}>{markWords(device)}</text>
      </g>,
    ]
  })

export const DeviceLegend = () => (
  <p className="po-legend">方块为基站、网关，菱形为信标；实心为在线，黑色为离线或故障，空心为从未上报；虚线圈为登记的覆盖半径</p>
)
