import { createHash } from 'node:crypto'
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { videoAlarms, videoBoard, videoEnterprise, videoPicture } from '@anlan/district-supervision/contract/video-board'
import { open } from '@anlan/edge-city-hub/envelope'
import { listDeliveries } from '@anlan/exchange/contract/delivery'
import { lastReconciliation, reconcile } from '@anlan/exchange/contract/reconciliation'
import { listReceivers } from '@anlan/exchange/contract/receiver'
import type { Id } from '@anlan/kernel/id'
import { beijingStamp } from '@anlan/kernel/time'
import { type Detection, judgeDetection } from '@anlan/video/contract/detection'
import { stationKeys } from '../demo/keys.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Teller } from '../story.ts'
import { until } from '../visitor.ts'
import type { VideoStage } from './video-stage.ts'

type Row = Readonly<Record<string, unknown>>
const PATIENCE = 120

/** What of the day lies at the receiving station and at the district: devices, how they run, alarms with their picture (通知 四); also after the wire was cut. Somebody at the tank farm was found true and somebody else a misreport before. */
export const tellExchanged = async ({ chapter, step }: Teller, stage: VideoStage): Promise<void> => {
  const { system, boxes: { cameras }, ids, crew, manager, officer, found } = stage
  const { companyCode } = paintMaker.enterprise
  const { code, key } = stationKeys(companyCode)
  const headers = { authorization: `Basic ${Buffer.from(`${companyCode}:${code}`).toString('base64')}` }
  const rows = async (table: 'device' | 'status' | 'alarm'): Promise<Row[]> => {
    const answer = await fetch(`${system.station.url}/rows/video_analysis_${table}?limit=200`, { headers })
    return (open(String(((await answer.json()) as Row)['datas']), key) as { row: Row }[]).map(({ row }) => row)
  }
  const alarmAt = async (id: Id): Promise<Row | undefined> => (await rows('alarm')).find((row) => row['ID'] === id)
  const stateAt = async (camera: Id): Promise<Row | undefined> => (await rows('status')).find((row) => row['DEVICE_ID'] === camera)
  const delivered = () => until('everything is delivered', async () => (await manager.get(listDeliveries, { state: ['waiting', 'sent'], limit: 1 })).total === 0, PATIENCE)
  const newest = async (before: number): Promise<Detection> => {
    cameras.tanks.show('visit')
    const one = await until('somebody to be found', async () => {
      const all = await found(ids.tanks)
      return all.length > before && all[0]
    }, PATIENCE)
    cameras.tanks.show('scene')
    return one
  }

  chapter('报到接收站和区应急局')
  await step('the camera lies there with what is watched for, where it hangs in degrees, and that it runs; so do its workers', async () => {
    await delivered()
    deepEqual((await manager.get(listDeliveries, { kind: ['analysis-device', 'analysis-status', 'video-alarm'], state: ['refused'], limit: 10 })).rows, [])
    const device = (await rows('device')).find((row) => row['ID'] === ids.tanks)
    match(String(device?.['ALGORITHMS']), /31/)
    ok(Math.abs(Number(device?.['LONGITUDE']) - 122.4) < 0.01 && Math.abs(Number(device?.['LATITUDE']) - 37.62) < 0.01, JSON.stringify(device))
    equal(device?.['DELETED'], '0')
    await until('its state to be online', async () => (await stateAt(ids.tanks))?.['RUN_STATE'] === '1', PATIENCE)
    ok((await rows('device')).some((row) => row['DEVICE_KIND'] === '3'))
  })
  await step('so do the alarms of the morning, with their picture under its hash, and what people said of them', async () => {
    const judged = (await found(ids.tanks)).filter(({ verdict }) => verdict !== null)
    ok(judged.length >= 2)
    for (const it of judged) {
      const row = await alarmAt(it.id)
      equal(row?.['ALARM_START_TIME'], beijingStamp(it.beganAt))
      equal(row['IS_MISREPORT'], it.verdict === 'false' ? '1' : '0')
      match(String(row['PICTURE_DIGEST']), /^[0-9a-f]{64}$/)
      const picture = await fetch(`${system.station.url}/view/photos/${companyCode}/${String(row['PICTURE_DIGEST'])}`)
      equal(createHash('sha256').update(new Uint8Array(await picture.arrayBuffer())).digest('hex'), row['PICTURE_DIGEST'])
    }
  })
  await step('no address and no password of a camera left the house', async () => {
    ok(!/rtsp:|gb28181:|\d+\.\d+\.\d+\.\d+/.test(JSON.stringify([await rows('device'), await rows('status'), await rows('alarm')])))
  })
  await step('the official of the district sees the same: devices, alarms, the misreport rate, and the picture', async () => {
    const line = (await officer.get(videoBoard, {})).rows.find(({ enterprise }) => enterprise === manager.org)
    ok(line !== undefined && line.cameras >= 2 && line.judged >= 2 && line.misreportRate !== null && line.misreportRate > 0, JSON.stringify(line))
    const [alarm] = (await officer.get(videoAlarms, { enterprise: manager.org, state: 'misreport' })).rows
    ok(alarm?.picture)
    const { sha256, data } = await officer.get(videoPicture, { enterprise: manager.org, id: alarm.id })
    equal(createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex'), sha256)
  })

  chapter('断网')
  const before = (await found(ids.tanks)).length
  let cut: Detection | undefined
  await step('nobody answers at the station: somebody walks behind the yellow line, the camera is pulled, and all of it waits', async () => {
    await system.station.kill()
    cut = await newest(before)
    await until('the end of it', async () => (await found(ids.tanks))[0]?.endedAt !== null, PATIENCE)
    await cameras.tanks.pull()
    await until('the district to hear of the loss', async () => (await officer.get(videoEnterprise, { enterprise: manager.org })).devices.find(({ id }) => id === ids.tanks)?.state === 'offline', PATIENCE)
    ok((await manager.get(listDeliveries, { receiverKind: 'province', state: ['waiting', 'sent'], limit: 1 })).total > 0)
  })
  await step('the station is back: the alarm is there once, with its picture, and the camera is offline with the reason', async () => {
    await system.station.start()
    await delivered()
    const row = await alarmAt(cut?.id ?? '')
    match(String(row?.['PICTURE_DIGEST']), /^[0-9a-f]{64}$/)
    ok(row?.['ALARM_END_TIME'] !== undefined)
    equal((await rows('alarm')).filter((it) => it['ID'] === cut?.id).length, 1)
    const state = await stateAt(ids.tanks)
    equal(state?.['RUN_STATE'], '0')
    ok(String(state['REASON'] ?? '') !== '')
  })
  await step('called a misreport it goes again, and the camera that is plugged in is online there', async () => {
    const { version } = (await found(ids.tanks)).find(({ id }) => id === cut?.id) as Detection
    await crew.hand('shan').visitor.must(judgeDetection, { id: cut?.id ?? '', version, verdict: 'false', note: '是巡检人员' })
    await cameras.tanks.plug()
    await until('the misreport', async () => (await alarmAt(cut?.id ?? ''))?.['IS_MISREPORT'] === '1', PATIENCE)
    await until('the camera', async () => (await stateAt(ids.tanks))?.['RUN_STATE'] === '1', PATIENCE)
    equal((await alarmAt(cut?.id ?? ''))?.['HANDLE_RESULT'], '是巡检人员')
  })
  await step('both sides agree in every row, at the province and at the district', async () => {
    await delivered()
    for (const { id } of (await manager.get(listReceivers, {})).receivers) {
      const { id: asked } = await manager.must(reconcile, { receiver: id })
      const compared = await until('both sides have been compared', async () => {
        const { reconciliation } = await manager.get(lastReconciliation, { receiver: id })
        return reconciliation?.id === asked && reconciliation.state !== 'asked' && reconciliation
      }, PATIENCE)
      deepEqual([compared.state, compared.rows.filter(({ kind }) => ['analysis-device', 'analysis-status', 'video-alarm'].includes(kind))], ['done', []])
    }
  })
}
