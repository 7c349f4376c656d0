import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { beijingMinute } from '@anlan/kernel/time'
import { escapeHtml, plainPage } from '@anlan/platform/http/plain-page'
import type { readClaim } from '../../contract/danger/report-door.ts'
import { dangerLife } from '../../contract/danger-life.ts'

const wrongOf = (wrong: string | undefined): string => (wrong === undefined ? '' : `<p class="wrong" role="alert">${escapeHtml(wrong)}</p>`)
const kept = (fields: Readonly<Record<string, string>>, name: string, otherwise = ''): string => escapeHtml(fields[name] ?? otherwise)

export interface FormView {
  readonly path: string
  readonly place: string
  /** Made with the page, so that a form sent twice is one report. */
  readonly id: Id
  readonly fields?: Readonly<Record<string, string>>
  readonly wrong?: string
}

/** Photo, one sentence, place. Nothing is asked that need not be known. */
export const reportPage = ({ path, place, id, fields = {}, wrong }: FormView): string =>
  plainPage(
    '上报隐患',
    `<section><h1>上报隐患</h1><p>不用登录，不记录您的账号、手机和网络地址，照片中的拍摄信息会去除。请不要在文字和照片中留下能认出您的内容。</p>${wrongOf(wrong)}
<form method="post" action="${escapeHtml(path)}" enctype="multipart/form-data"><input type="hidden" name="id" value="${escapeHtml(id)}">
<label>现场照片<small>最多 3 张，可以不拍</small><input type="file" name="photo" accept="image/*" multiple></label>
<label>发现了什么<textarea name="description" required minlength="2" maxlength="1000" placeholder="例如：3 号泵机械密封滴漏">${kept(fields, 'description')}</textarea></label>
<label>位置<input name="place" required maxlength="200" value="${kept(fields, 'place', place)}"></label>
<label>姓名和单位<small>不填即为匿名</small><input name="name" maxlength="40" autocomplete="off" value="${kept(fields, 'name')}"></label>
<button>上报</button></form></section><a class="button" href="${escapeHtml(path)}/code">凭查询码看进展、领奖励</a>`,
  )

export const codePage = (path: string, code: string): string =>
  plainPage(
    '已上报',
    `<p class="state valid" role="status">已上报</p><section><h1>查询码</h1><p class="code">${escapeHtml(code)}</p>
<p><strong>只显示这一次，请拍照或抄下。</strong>凭它可以看进展、领奖励。查询码只有您知道，谁也查不出是谁上报的；遗失不能补办。</p></section>
<a class="button" href="${escapeHtml(path)}/code">看进展、领奖励</a><a class="button" href="${escapeHtml(path)}">再报一条</a>`,
  )

export const askCodePage = (path: string, wrong?: string): string =>
  plainPage(
    '查询进展',
    `<section><h1>查询进展</h1>${wrongOf(wrong)}<form method="post" action="${escapeHtml(path)}/code" enctype="multipart/form-data">
<label>查询码<input name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" placeholder="16 位，可不输横线"></label><button>查询</button></form></section>
<a class="button" href="${escapeHtml(path)}">上报隐患</a>`,
  )

const rewardWords = ({ reward }: z.output<typeof readClaim.output>): string => {
  if (reward === null) return '暂无。确认为隐患后按本单位奖励标准办理'
  const words = { proposed: `待审批，拟奖励 ${reward.amount} 元`, approved: `已批准 ${reward.amount} 元，请领取凭证`, refused: '不予奖励', paid: `已发放 ${reward.amount} 元` }
  return words[reward.state]
}

export const claimPage = (path: string, code: string, it: z.output<typeof readClaim.output>): string => {
  const fact = (title: string, value: string) => `<dt>${title}</dt><dd>${escapeHtml(value)}</dd>`
  const draw = it.reward?.state === 'approved'
  return plainPage(
    '上报的隐患',
    `<p class="state ${it.state === 'rejected' ? 'over' : 'valid'}">${dangerLife.states[it.state]}</p><section><dl>${fact('位置', it.place)}${fact('上报', beijingMinute(it.reportedAt))}
${it.rejectedReason === null ? '' : fact('驳回原因', it.rejectedReason)}${fact('奖励', rewardWords(it))}</dl>
${draw ? `<form method="post" action="${escapeHtml(path)}/claim" enctype="multipart/form-data"><input type="hidden" name="code" value="${escapeHtml(code)}"><button>${it.reward?.claimed ? '重新领取凭证（原凭证作废）' : '领取奖励凭证'}</button></form>` : ''}
</section><a class="button" href="${escapeHtml(path)}">上报隐患</a>`,
  )
}

export const voucherPage = (path: string, voucher: string, amount: number): string =>
  plainPage(
    '奖励凭证',
    `<p class="state valid" role="status">奖励 ${amount} 元</p><section><h1>领取凭证</h1><p class="code">${escapeHtml(voucher)}</p>
<p>凭此凭证到安全管理部门领取，可以由别人代领，不登记领取人。只显示这一次，请拍照或抄下；遗失可凭查询码重新领取。</p></section><a class="button" href="${escapeHtml(path)}">返回</a>`,
  )

export const NO_DOOR_PAGE = plainPage('上报隐患', '<p class="state over">上报码不存在或已停用</p><section>请换一张上报码，或直接告诉安全管理人员。</section>')
