-- The receiving station of the dual-prevention exchange. It belongs to the receiver, not to an org of the platform:
-- rows are kept apart by the enterprise's 9-digit code, first in every key.
-- Columns of the seven tables carry the names on the wire, so that SQL and specification can be read side by side.
-- Moments are epoch ms, codes are text, photos are the digest of a row in `photo`.

create table enterprise (
  "companyCode" text collate "C" primary key,
  name text not null,
  -- The access code is only compared, so its digest is enough; the cipher key is needed as it is.
  code_digest bytea not null,
  cipher_key text not null,
  enabled boolean not null default true,
  order_seq bigint not null default 0,
  created_at bigint not null,
  updated_at bigint not null
);

-- One line per upload that could be opened, written in the transaction that stores its rows.
create table batch (
  request_id uuid primary key,
  -- Order of arrival. An enterprise's uploads are judged one at a time, so within it this is the order of effect.
  seq bigint generated always as identity unique,
  "companyCode" text collate "C" not null references enterprise,
  batch_id text collate "C",
  table_name text collate "C" not null,
  received_at bigint not null,
  bytes int not null,
  rows int not null,
  stored int not null,
  unchanged int not null,
  outdated int not null,
  refused int not null
);
create index batch_latest on batch ("companyCode", seq);
create index batch_by_sender on batch ("companyCode", batch_id) where batch_id is not null;

-- Every row of every upload, with what became of it. Raw is what was sent, photos and outsized texts replaced by their digest;
-- it is left out when the same version was already kept.
create table receipt (
  request_id uuid not null references batch,
  seq bigint generated always as identity,
  row_index int not null,
  "companyCode" text collate "C" not null,
  table_name text collate "C" not null,
  row_id text collate "C",
  outcome text collate "C" not null check (outcome in ('stored', 'unchanged', 'outdated', 'refused')),
  faults json,
  raw json,
  digest text collate "C",
  received_at bigint not null,
  primary key (request_id, row_index)
);
create index receipt_of_row on receipt ("companyCode", table_name, row_id, seq);
create index receipt_of_id on receipt (row_id);
create index receipt_refused on receipt (seq) where outcome = 'refused';

create table photo (
  "companyCode" text collate "C" not null,
  digest text collate "C" not null,
  media text collate "C" not null,
  bytes bytea not null,
  primary key ("companyCode", digest)
);

create table sec_security_risk_unit (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "hazardCode" text collate "C" not null,
  "hazardDep" text not null,
  "hazardLiablePerson" text not null,
  "riskUnitName" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table sec_security_risk_events (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "riskUnitId" text collate "C" not null,
  "riskEventName" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_security_risk_events ("companyCode", "riskUnitId");

create table sec_security_risk_control_measures (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "riskEventId" text collate "C" not null,
  "dataSrc" text not null,
  "riskMeasureDesc" text not null,
  "classify1" text not null,
  "classify2" text not null,
  "classify3" text,
  "troubleshootContent" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_security_risk_control_measures ("companyCode", "riskEventId");

create table sec_hidden_check_mission (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "riskMeasureId" text collate "C" not null,
  "troubleshootContent" text not null,
  "checkCycle" int not null,
  "checkCycleUnit" text not null,
  "taskStartTime" bigint not null,
  "workStartTime" time,
  "workEndTime" time,
  "workDayType" text not null,
  "workType" text not null,
  "taskNum" int,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_hidden_check_mission ("companyCode", "riskMeasureId");

create table sec_hidden_check_record (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "checkTaskId" text collate "C" not null,
  "checkTime" bigint not null,
  "checkStatus" text not null,
  "mobileMe" text,
  "isDefend" text,
  "createByMobile" text,
  "updateByMobile" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_hidden_check_record ("companyCode", "checkTaskId");

create table sec_hidden_danger_info (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "hazardCode" text collate "C",
  "riskMeasureId" text collate "C",
  "checkRecordId" text collate "C",
  "dangerName" text not null,
  "dangerLevel" text not null,
  "registTime" bigint not null,
  "registrant" text not null,
  "dangersSrc" text not null,
  "enforcementId" text,
  "dangerManageType" text not null,
  "hazardDangerType" text not null,
  "hazardCategory" int not null,
  "dangerDesc" text not null,
  "dangerReason" text,
  "controlMeasures" text,
  "cost" numeric,
  "liablePerson" text not null,
  "dangerManageDeadline" bigint not null,
  "checkAcceptPerson" text,
  "checkAcceptTime" bigint,
  "checkAcceptComment" text,
  "dangerState" text not null,
  "managementClassification" text,
  "occurrenceLink" text,
  "dangerImg" text,
  "dangerAcceptImg" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table sec_deactivated_maintenance_record (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "hazardCode" text collate "C" not null,
  "riskUnitId" text collate "C" not null,
  "stopStartTime" bigint not null,
  "stopEndTime" bigint,
  "stopReason" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

-- What is pushed down. Each change takes the enterprise's next number, so that a reader that asks "after N" misses none.
create table downstream (
  "companyCode" text collate "C" not null references enterprise,
  order_id uuid not null,
  seq bigint not null,
  kind text collate "C" not null check (kind in ('warning', 'supervision', 'special-inspection', 'notice')),
  title text not null,
  content text not null,
  basis text,
  subject_table text collate "C",
  subject_id text collate "C",
  start_time bigint,
  end_time bigint,
  withdrawn boolean not null default false,
  created_at bigint not null,
  updated_at bigint not null,
  receiver text,
  receipt_time bigint,
  receipt_at bigint,
  primary key ("companyCode", order_id)
);
create unique index downstream_after on downstream ("companyCode", seq);

create table downstream_reply (
  "companyCode" text collate "C" not null,
  order_id uuid not null,
  reply_id uuid not null,
  content text not null,
  replier text not null,
  reply_time bigint not null,
  finished boolean not null,
  received_at bigint not null,
  primary key ("companyCode", order_id, reply_id),
  foreign key ("companyCode", order_id) references downstream
);
