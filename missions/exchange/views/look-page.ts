import type { z } from 'zod'
import { beijingMinute, beijingStamp, type Instant } from '@anlan/kernel/time'
import { placeWords } from '@anlan/kernel/place-words'
import { escapeHtml, plainPage } from '@anlan/platform/http/plain-page'
import { GAS_VERDICTS } from '@anlan/special-work/contract/gas'
import { permitLife } from '@anlan/special-work/contract/life'
import type { getPermit } from '@anlan/special-work/contract/permits'
import { PRESENCE_WORDS } from '@anlan/special-work/contract/person'
import { GASES } from '@anlan/standards/special-work/gases'
import { SIGN_NODES, WORK_KINDS, WORK_LEVELS } from '@anlan/standards/special-work/kinds'
import { type Look, lookCameraPath, lookSegmentPath } from '../contract/permit-look.ts'
import type { Seen } from './look-videos.ts'

type Found = z.output<typeof getPermit.output>

const STYLE = `<style>main{max-width:1080px;font-size:17px}h2{font-size:20px;margin:0 0 8px}table{width:100%;border-collapse:collapse}th,td{padding:8px;border-bottom:1px solid #d1d5db;text-align:left;vertical-align:top}th{font-weight:400;color:#374151;white-space:nowrap}
.grid{grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:6px 24px}.grid div{display:grid;grid-template-columns:7em 1fr}.bad{font-weight:700}.scroll{overflow-x:auto}
.live{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,500px));gap:16px}figure{margin:0}.live img{float:none;display:block;width:100%;height:auto;aspect-ratio:16/9;object-fit:contain;background:#111827;margin:0}figcaption{display:flex;justify-content:space-between;gap:12px;padding:4px 0}
details{border-top:1px solid #d1d5db;padding:10px 0}summary{cursor:pointer}iframe{display:block;width:100%;max-width:800px;aspect-ratio:16/9;border:0;background:#111827;margin:8px 0 0}
@media(max-width:640px){thead{display:none}tr{display:block;padding:8px 0;border-bottom:1px solid #d1d5db}td{display:grid;grid-template-columns:5em 1fr;padding:2px 0;border:0}td::before{content:attr(data-title);color:#374151}}</style>`

const when = (at: Instant | null | undefined): string => (at === null || at === undefined ? '' : beijingMinute(at))
const second = (at: Instant): string => `${beijingMinute(at)}:${beijingStamp(at).slice(-2)}`
const fact = ([title, value]: readonly [string, string]): string => `<div><dt>${title}</dt><dd>${value === '' ? '—' : escapeHtml(value)}</dd></div>`
const section = (title: string, body: string): string => `<section><h2>${title}</h2>${body}</section>`
const grid = (heads: readonly string[], rows: readonly (readonly string[])[], none: string): string =>
  rows.length === 0 ? `<p>${none}</p>` : `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell, at) => `<td data-title="${heads[at]}">${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`
const names = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join('、')
const levelWords = ({ kind, level }: Found['permit']): string => (level === null ? '' : ((WORK_LEVELS as Readonly<Record<string, Readonly<Record<string, string>>>>)[kind]?.[level] ?? ''))

const facts = ({ permit }: Found): readonly (readonly [string, string])[] => {
  const { request: it } = permit
  return [
    ['申请单位', it.unit], ['作业单位', `${it.workUnits.join('、')}${it.contractor ? '（承包商）' : ''}`], ['作业内容', it.content], ['作业地点', placeWords(it.place)], ['作业时间', `${when(it.from)} 至 ${when(it.until)}`],
    ['作业负责人', it.inCharge.name], ['监护人', names(it.guardians)], ['作业人员', names(it.workers)], ['签发', when(permit.issuedAt)], ['开始', when(permit.startedAt)], ['完工', when(permit.finishedAt)],
    ['验收', permit.acceptance === null ? '' : `${permit.acceptance.by.name} ${when(permit.acceptance.at)}`], ['交底', permit.briefings.map(({ by, at, receivers }) => `${by.name} ${when(at)}，${receivers.length} 人`).join('；')], ['终止原因', permit.ended?.reason ?? ''],
  ]
}

type Shown = Seen & { readonly token: string }

const pictures = ({ live, cameras, token }: Shown): string =>
  !live || cameras.length === 0 ? '' : `<div class="live">${cameras.map(({ id, name, recording }) => `<figure><img src="${escapeHtml(lookCameraPath(id, token))}" alt="${escapeHtml(name)}的实时画面"><figcaption><span>${escapeHtml(name)}</span><span>${recording ? '正在录像' : '录像中断'}</span></figcaption></figure>`).join('')}</div><p>画面每秒更新；黑屏表示录像机暂时没有画面。</p>`

/** Fetched only when it is opened. */
const recordings = ({ segments, token }: Shown): string =>
  segments.map(({ id, name, from, to }) => `<details><summary>播放 ${escapeHtml(name)} ${second(from)} 至 ${second(to).slice(-8)}</summary><iframe loading="lazy" title="${escapeHtml(name)}的录像" src="${escapeHtml(lookSegmentPath(id, token))}"></iframe></details>`).join('')

const videos = (seen: Shown): string =>
  seen.cameras.length + seen.segments.length === 0 ? '<p>本次作业没有配置摄像机</p>' : `${pictures(seen)}<p>作业过程录像 ${seen.segments.length} 段</p>${recordings(seen)}`

/** The permit as it stands at the work, to be read and nothing else: no link leads from here to any other record. */
export const lookPage = (found: Found, { by, office, until }: Look, company: string, at: Instant, seen: Shown): string => {
  const { permit } = found
  return plainPage(
    `作业票 ${permit.number}`,
    `${STYLE}<p class="state ${permit.state === 'working' ? 'valid' : 'over'}">${permitLife.states[permit.state]}</p>
<section><h1>${WORK_KINDS[permit.kind]}${levelWords(permit) === '' ? '' : `（${levelWords(permit)}）`} ${escapeHtml(permit.number)}</h1><p>${escapeHtml(company)}。${when(at)} 的情况，由${escapeHtml(office)}${escapeHtml(by)}查看，链接 ${when(until)} 前有效；企业留有本次查看记录。</p><dl class="grid">${facts(found).map(fact).join('')}</dl></section>
${section('作业视频', videos(seen))}
${section('气体分析', grid(['取样时间', '部位', '结果', '判定', '分析人'], permit.gas.toReversed().map((test) => [when(test.sampledAt), test.spot, test.results.map(({ gas, value, converted, convertedUnit }) => `${GASES[gas].title} ${converted ?? value}${converted === null ? '（不能换算）' : convertedUnit === 'vol' ? ' %' : ' mg/m³'}`).join('；'), GAS_VERDICTS[test.verdict], test.by.name]), '没有气体分析'))}
${section(`安全措施（${permit.measures.filter(({ confirmed }) => confirmed !== null).length}/${permit.measures.length}）`, grid(['序号', '措施', '是否涉及', '确认人', '到场证明'], permit.measures.map((it) => [String(it.row + 1), it.text, it.involved === null ? '未确认' : it.involved ? '是' : `否${it.reason === '' ? '' : `，${it.reason}`}`, it.confirmed === null ? '' : `${it.confirmed.by.name} ${when(it.confirmed.at)}`, it.presence === null ? '' : PRESENCE_WORDS[it.presence.kind]]), '没有安全措施'))}
${section('签批', grid(['环节', '签字人', '意见', '时间', '到场证明'], permit.signed.map((it) => [SIGN_NODES[it.node], it.for === null ? it.by.name : `${it.by.name}（受${it.for.name}委托）`, it.opinion, when(it.at), PRESENCE_WORDS[it.presence.kind]]), '还没有签批'))}
${section('暂停', grid(['时间', '原因', '恢复'], permit.suspensions.map((it) => [when(it.at), it.text, it.resumed === null ? '尚未恢复' : `${it.resumed.by.name} ${when(it.resumed.at)}`]), '没有暂停过'))}
${section('当前问题', grid(['问题', '条款'], [...found.troubles, ...found.warnings].map(({ message, clause }) => [message, clause]), '没有发现问题'))}`,
  )
}

export const NO_LOOK_PAGE = plainPage('作业票', '<p class="state over">链接无效或已过期</p><section>请回到监管平台，重新打开作业票。</section>')
