import type { Content } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import { definePaper, type Paper } from '@anlan/platform/paper/paper'
import { codeOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { digestOf } from '@anlan/platform/paper/print'
import { guaranteeBoard } from '../contract/appointment.ts'
import type { CommitmentCounts } from '../contract/commitment.ts'
import { getHandover } from '../contract/handover.ts'
import { getCommitment, GRADE_WORDS, RUN_STATES } from '../contract/publish-commitment.ts'
import { COUNT_WORDS } from '../rules/declaration.ts'

const board = definePaper(guaranteeBoard, {
  name: 'responsibility.print-board',
  title: '重大危险源安全包保公示牌',
  compose: ({ orgName, edition, day, sources, link }, { address }) =>
    sources.length === 0
      ? [titleOf('重大危险源安全包保公示牌'), { text: '没有登记重大危险源' }]
      : sources.flatMap((source, at): Content[] => [
          { ...(titleOf('重大危险源安全包保公示牌') as object), ...(at === 0 ? {} : { pageBreak: 'before' as const }) } as Content,
          factsOf([['单位', orgName], ['危险源', source.name], ['级别', source.levelWords], ['编码', source.code]]),
          gridOf(
            [
              { header: '包保责任人', width: 84, cell: ({ title }: (typeof source.roles)[number]) => title },
              { header: '姓名', width: 64, cell: ({ personName }) => personName ?? '未任命' },
              { header: '职务', width: 84, cell: ({ postName }) => postName },
              { header: '电话', width: 84, cell: ({ phone }) => phone },
              { header: '主要职责', cell: ({ duties }) => duties.map(({ text }, n) => `${n + 1}. ${text}`).join('\n') },
            ],
            source.roles,
          ),
          { text: `依据：${edition}${source.roles.some(({ duties }) => duties.some(({ unverified }) => unverified)) ? '（职责条文待核）' : ''}　公示日期：${day}`, style: 'small', margin: [0, 8, 0, 0] },
          codeOf(`${address}${link}`, '扫码查看最新公示内容'),
        ]),
})

const counted = (counts: CommitmentCounts) => (Object.keys(COUNT_WORDS) as (keyof CommitmentCounts)[]).map((key) => [COUNT_WORDS[key], String(counts[key])] as const)

const commitment = definePaper(getCommitment, {
  name: 'responsibility.print-commitment',
  title: '安全承诺公告',
  compose: ({ orgName, commitment: it, statuses, reasons, deviations, missingBelow, deputyOf, link }, { address }) => [
    titleOf('安全承诺公告'),
    factsOf([['单位', orgName], ['日期', `${it.day}　第 ${it.issue} 次发布`], ['综合研判', GRADE_WORDS[it.riskGrade]], ['重大隐患', it.majorDanger ? '有' : '无']]),
    { text: it.content, fontSize: 13, lineHeight: 1.7, margin: [0, 14, 0, 14] },
    headingOf('一、今日数据'),
    factsOf(counted(it.counts)),
    headingOf('二、装置和危险源状态'),
    gridOf([{ header: '名称', cell: ({ name }: (typeof statuses)[number]) => name }, { header: '状态', width: 72, cell: ({ status }) => RUN_STATES[status] }, { header: '原因', cell: ({ reason }) => reason }], statuses),
    headingOf('三、研判依据'),
    { ul: reasons },
    ...(deviations.length === 0 ? [] : [headingOf('四、与系统数据不一致的说明'), gridOf([{ header: '内容', cell: ({ words }: (typeof deviations)[number]) => words }, { header: '填报', width: 70, cell: ({ declared }) => declared }, { header: '系统', width: 70, cell: ({ seen }) => seen }, { header: '说明', cell: ({ reason }) => reason }], deviations)]),
    ...(missingBelow.length === 0 ? [] : [{ text: `签署时尚未研判：${missingBelow.join('、')}`, style: 'small', margin: [0, 8, 0, 0] } as Content]),
    { text: `承诺人：${it.signatory.name}${deputyOf === null ? '' : `（受${deputyOf}授权代签）`}　${beijingMinute(it.signedAt)}`, alignment: 'right', margin: [0, 20, 0, 0], bold: true },
    codeOf(`${address}${link}`, `校验码 ${digestOf(it).slice(0, 16)}`),
  ],
})

const lines = (title: string, rows: readonly { words: string; detail: string }[] | null): Content[] => [
  headingOf(title),
  rows === null ? { text: '暂无数据来源', style: 'small' } : gridOf([{ header: '内容', cell: ({ words }: { words: string; detail: string }) => words }, { header: '说明', cell: ({ detail }) => detail }], rows),
]

const handover = definePaper(getHandover, {
  name: 'responsibility.print-handover',
  title: '交接班记录',
  compose: ({ post, day, shiftName, startsAt, endsAt, facts, notes, instructions, things, outgoing, incoming, differences }) => [
    titleOf('交接班记录'),
    factsOf([
      ['岗位', post.name], ['班次', `${day} ${shiftName}`], ['时间', `${beijingMinute(startsAt)} 至 ${beijingMinute(endsAt)}`], ['排查任务', `完成 ${facts.dues.done}，未完成 ${facts.dues.open}，超期 ${facts.dues.missed}`],
    ]),
    ...lines('一、进行中的作业', facts.jobs), ...lines('二、隔离、盲板和摘除', facts.isolations), ...lines('三、旁路的监测点', facts.bypasses), ...lines('四、未关闭的隐患', facts.dangers), ...lines('五、未处置的报警', facts.alarms),
    ...lines('六、监测数据', facts.readings?.map(({ words, value, state }) => ({ words, detail: [value, state].filter((it) => it !== '').join('，') })) ?? null),
    headingOf('七、本班情况'), { text: notes }, headingOf('八、指令和注意事项'), { text: instructions === '' ? '无' : instructions }, headingOf('九、交接物品'), { text: things === '' ? '无' : things },
    headingOf('十、接班意见'), { text: incoming === null ? '尚未接班' : differences === '' ? '现场与记录一致' : `不一致：${differences}` },
    { text: `交班：${outgoing.name} ${beijingMinute(outgoing.at)}　接班：${incoming === null ? '' : `${incoming.name} ${beijingMinute(incoming.at)}`}`, margin: [0, 16, 0, 0], bold: true },
    signaturesOf(['交班人', '接班人', '班组长']),
  ],
})

export const papers: readonly Paper[] = [board, commitment, handover]
