import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

export const CAMERA_KINDS = { fixed: '固定摄像机', dome: '球机', mobile: '移动布控球' } as const
/** How long recordings are kept that nobody locked. 待核: no standard that we hold tells it for cameras in general; 31 days covers the month of GB 30871-2022 附录 B. */
export const DAYS_KEPT = { '30': '30 天', '31': '31 天', '90': '90 天' } as const
const metres = (what: string) => z.number(`请填写${what}`).min(-20_000, `${what}超出平面图`).max(40_000, `${what}超出平面图`)

/** 摄像机: where it hangs, what it sees, and by which recorder it is recorded. Explosion marks as GB 30871-2022 5.2.11 asks of whoever records hot work of the highest level. */
export const cameraRegister = defineRegister({
  name: 'video.camera',
  title: '摄像机',
  schema: z.object({
    number: z.string().trim().min(1, '请填写摄像机编号').max(40).regex(/^[\w:.-]+$/, '编号只能是字母、数字和 - _ . :').meta({ title: '编号', synonyms: ['国标编号', '通道号'], help: '与录像机上报的编号一致' }),
    name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：甲苯罐区东北角' }),
    kind: z.enum(['fixed', 'dome', 'mobile']).default('fixed').meta({ title: '类别', options: CAMERA_KINDS, words: CAMERA_KINDS }),
    area: z.string().trim().min(1, '请选择区域').max(50).meta({ title: '所在区域' }),
    plan: z.string().trim().max(50).default('').meta({ title: '平面图' }),
    x: metres('东向坐标').nullable().default(null).meta({ title: '东向', unit: '米', help: '可在摄像机页面上点图标注' }),
    y: metres('北向坐标').nullable().default(null).meta({ title: '北向', unit: '米' }),
    /** Areas in its picture besides its own. */
    sees: z.array(z.string().max(50)).max(30).default([]).meta({ title: '可见区域', help: '除所在区域外，画面里还能看到的区域；作业票据此自动配摄像机' }),
    explosionProof: z.string().trim().max(60).default('').meta({ title: '防爆合格证编号', help: '用于特级动火等火灾爆炸危险场所的，应填写' }),
    recorder: z.string().max(40).default('').meta({ title: '录像机' }),
    snapshot: z.string().trim().max(300).default('').meta({ title: '抓图地址', placeholder: '例如：/cameras/1/picture.jpg', help: '相对录像机地址的路径，或录像机允许的主机上的完整地址' }),
    stream: z.string().trim().max(300).default('').meta({ title: '视频流地址', placeholder: '例如：rtsp://10.1.2.3/ch1', help: '主码流，供录像程序录像；支持 H.264 和 H.265。国标设备填 gb28181://设备编号/通道编号' }),
    subStream: z.string().trim().max(300).default('').meta({ title: '子码流地址', placeholder: '例如：rtsp://10.1.2.3/ch1/sub', help: '供浏览器实时观看和识别，应为 H.264；国标设备填视频流地址加 ?stream=1，设备不支持的留空' }),
    control: z.string().trim().max(300).default('').meta({ title: '云台控制地址', placeholder: '例如：http://用户名:密码@10.1.2.3/onvif/device_service', help: 'ONVIF 设备服务地址；国标设备不填，按视频流地址控制' }),
    days: z.enum(['30', '31', '90']).default('31').meta({ title: '录像保存天数', options: DAYS_KEPT, words: DAYS_KEPT, help: '已锁定的录像不受此限' }),
    stopped: z.boolean().default(false).meta({ title: '停用' }),
  }),
  columns: ['number', 'name', 'kind', 'area', 'explosionProof', 'stopped'],
  filters: ['kind', 'area'],
  sort: { by: 'number' },
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: ['safety-manager', 'principal', 'system-admin'] },
  unique: ['number'],
  veils: ['snapshot', 'stream', 'subStream', 'control'],
  import: true,
  export: true,
})
/** Where a picture of it is fetched: as it was registered, or, where our recorder pulls its stream, from that. */
export const snapshotOf = ({ snapshot, stream, number }: Pick<CameraData, 'snapshot' | 'stream' | 'number'>): string => (snapshot !== '' ? snapshot : stream === '' ? '' : `cameras/${encodeURIComponent(number)}/picture.jpg`)
/** A channel of GB/T 28181: reached through the recorder at which its device registered, and by nobody else. */
export const isGbAddress = (address: string): boolean => /^gb28181:/i.test(address)
/** By what it is turned: what was registered, or, for a channel of GB/T 28181, that. A fixed camera does not turn. */
export const controlOf = ({ kind, control, stream }: Pick<CameraData, 'kind' | 'control' | 'stream'>): string => (kind === 'fixed' ? '' : control !== '' ? control : isGbAddress(stream) ? stream : '')
export type CameraData = z.output<(typeof cameraRegister)['schema']>
