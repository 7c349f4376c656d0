import { refuse } from '@anlan/kernel/decision'

export const noPermit = refuse('no-such-permit', '没有收到这张作业票，或企业不属于您的辖区', { kind: 'missing' })
