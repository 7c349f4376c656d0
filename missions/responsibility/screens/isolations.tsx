import { RegisterPage } from '@anlan/platform/ui/register-page'
import { isolationRegister } from '../contract/isolation.ts'

export const Page = () => <RegisterPage register={isolationRegister} title="隔离与摘除" to="/responsibility/isolations" noun="条" empty={{ title: '没有在用的隔离、盲板和摘除', hint: '加装盲板、摘除联锁、隔离设备时登记，恢复前每次交接班都会提示' }} />
