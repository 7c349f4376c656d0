import type { ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { DEFAULT_WIRE, type WireShape } from '@anlan/exchange/contract/positioning-wire'
import { DEFAULT_WORK_WIRE, type WorkShape } from '@anlan/exchange/contract/special-work-wire'
import type { RecordKind } from '@anlan/exchange/contract/records'

const DUAL_PREVENTION = {
  unit: 'sec_security_risk_unit',
  'risk-event': 'sec_security_risk_events',
  measure: 'sec_security_risk_control_measures',
  plan: 'sec_hidden_check_mission',
  record: 'sec_hidden_check_record',
  danger: 'sec_hidden_danger_info',
  stop: 'sec_deactivated_maintenance_record',
  commitment: 'sec_production_promise',
  'device-status': 'sec_device_run_status',
  'commitment-ticket': 'sec_production_promise_ticket',
} as const

const VIDEO = { 'analysis-device': 'video_analysis_device', 'analysis-status': 'video_analysis_status', 'video-alarm': 'video_analysis_alarm' } as const

type Tables = Readonly<Partial<Record<RecordKind, string>>>

const POSITIONING: Readonly<Record<WireShape, Tables>> = {
  aq3064: { 'located-person': 'aq3064_person', fence: 'aq3064_zone', 'person-alarm': 'aq3064_person_alarm', 'area-alarm': 'aq3064_zone_alarm', gathering: 'aq3064_gathering' },
  yantai: { 'located-person': 'sec_employee_file', 'person-alarm': 'sec_employee_alarm_data', 'area-alarm': 'sec_employee_alarm_data', gathering: 'sec_employee_alarm_data' },
}

const SPECIAL_WORK: Readonly<Record<WorkShape, Tables>> = {
  aq3064: { 'work-plan': 'aq3064_work_plan', 'work-permit': 'aq3064_work_ticket', 'work-paper': 'aq3064_work_ticket_file', 'work-alarm': 'aq3064_work_alarm' },
  park: { 'work-plan': 'accept_ticket_activity', 'work-permit': 'accept_ticket_formal' },
}

/** Where live positions go. The second is spelled so over there. */
export const POSITION_TABLE: Readonly<Record<WireShape, string>> = { aq3064: 'aq3064_position', yantai: 'sec_employee_real_loaction' }

export const shapeOf = ({ positioning = DEFAULT_WIRE }: Pick<ReceiverAccess, 'positioning'>): WireShape => positioning.shape

/** The hub's table of a kind; none for what it has no place for. */
export const tableOf = (access: Pick<ReceiverAccess, 'positioning' | 'specialWork'>, kind: RecordKind): string | undefined => ({ ...DUAL_PREVENTION, ...POSITIONING[shapeOf(access)], ...SPECIAL_WORK[(access.specialWork ?? DEFAULT_WORK_WIRE).shape], ...VIDEO } as Tables)[kind]

/** Tables that orders from above may name. */
export const NAMED_TABLES: Tables = { ...DUAL_PREVENTION, ...POSITIONING.aq3064, ...SPECIAL_WORK.aq3064, ...VIDEO }
