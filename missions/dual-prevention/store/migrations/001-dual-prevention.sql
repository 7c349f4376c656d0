-- The records of contract/records.ts field by field: a column for each, named alike, in snake case.

create table risk_unit (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  hazard_code text not null,
  department text not null,
  responsible text not null,
  name text not null,
  risk_level text collate "C" not null,
  primary key (org_id, id)
);
create index risk_unit_level on risk_unit (org_id, risk_level, name) where not deleted;
call protect('risk_unit');

create table risk_event (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  unit uuid not null,
  name text not null,
  inherent json,
  inherent_level text collate "C",
  residual_level text collate "C",
  primary key (org_id, id)
);
create index risk_event_unit on risk_event (org_id, unit) where not deleted;
call protect('risk_event');

create table risk_measure (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  risk_event uuid not null,
  data_src text collate "C" not null,
  classify1 text collate "C" not null,
  classify2 text collate "C" not null,
  classify3 text not null,
  description text not null,
  inspection_content text not null,
  control_level text collate "C",
  primary key (org_id, id)
);
create index risk_measure_event on risk_measure (org_id, risk_event) where not deleted;
call protect('risk_measure');

create table inspection_plan (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  measure uuid not null,
  content text not null,
  cycle int not null,
  cycle_unit text collate "C" not null,
  first_start bigint not null,
  window_start text collate "C",
  window_end text collate "C",
  work_day_type text collate "C" not null,
  work_type text collate "C" not null,
  task_num int,
  post uuid,
  post_name text,
  person uuid,
  active boolean not null,
  -- New or changed, and since when: its dues are made from there. Null once they have been.
  fresh_since bigint,
  primary key (org_id, id)
);
create index inspection_plan_measure on inspection_plan (org_id, measure) where not deleted;
create index inspection_plan_fresh on inspection_plan (org_id) where fresh_since is not null;
call protect('inspection_plan');

-- Up to where the dues of an org have been made.
create table due_horizon (
  org_id uuid primary key,
  until bigint not null
);
call protect('due_horizon');

create table inspection_due (
  org_id uuid not null,
  id uuid not null,
  plan uuid not null,
  measure uuid not null,
  state text collate "C" not null,
  start_at bigint not null,
  end_at bigint not null,
  post uuid,
  assignees uuid[] not null,
  -- Whoever had it before a shift ended: what they checked in time still counts.
  before uuid[] not null default '{}',
  record uuid,
  primary key (org_id, id),
  -- Made once, and never again after it has ended.
  unique (org_id, plan, start_at)
);
create index inspection_due_open on inspection_due (org_id, end_at, start_at) where state = 'open';
create index inspection_due_day on inspection_due (org_id, end_at, state);
create index inspection_due_person on inspection_due using gin (assignees) where state in ('open', 'missed');
call protect('inspection_due');

create table inspection_record (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  plan uuid not null,
  measure uuid not null,
  due uuid,
  checked_at bigint not null,
  result text collate "C" not null,
  note text not null,
  inspector text not null,
  inspector_mobile text,
  device text,
  guarantee boolean not null,
  photos uuid[] not null,
  late json,
  device_clock_offset int,
  primary key (org_id, id)
);
create index inspection_record_time on inspection_record (org_id, checked_at) where not deleted;
create index inspection_record_due on inspection_record (org_id, due);
create index inspection_record_measure on inspection_record (org_id, measure, checked_at) where not deleted;
call protect('inspection_record');

create table danger (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  state text collate "C" not null,
  name text not null,
  description text not null,
  place text not null,
  hazard_code text,
  measure uuid,
  record uuid,
  level text collate "C" not null,
  source text collate "C" not null,
  manage_type text collate "C",
  kind text collate "C",
  category text collate "C" not null,
  reported_at bigint not null,
  reporter text not null,
  reason text,
  measures text,
  cost double precision,
  responsible json,
  acceptor json,
  deadline text collate "C",
  rectified_at bigint,
  rectification text,
  rectifier json,
  accepted_at bigint,
  accept_comment text,
  photos_before uuid[] not null,
  photos_after uuid[] not null,
  rejected_reason text,
  sent_back_reason text,
  management_class text collate "C",
  occurrence text collate "C",
  climbed int not null,
  responsible_id uuid generated always as ((responsible->>'id')::uuid) stored,
  acceptor_id uuid generated always as ((acceptor->>'id')::uuid) stored,
  primary key (org_id, id)
);
-- The list is walked in its order, and counted, by index alone: for all states, and for one.
create index danger_reported on danger (org_id, reported_at desc, id) where not deleted;
create index danger_deadline on danger (org_id, deadline, id) where not deleted;
create index danger_state_reported on danger (org_id, state, reported_at desc, id) where not deleted;
create index danger_state_deadline on danger (org_id, state, deadline, id) where not deleted;
create index danger_responsible on danger (org_id, responsible_id, state) where not deleted;
create index danger_acceptor on danger (org_id, acceptor_id, state) where not deleted;
create index danger_measure on danger (org_id, measure) where measure is not null and not deleted;
call protect('danger');

create table stop_record (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  hazard_code text not null,
  unit uuid not null,
  start_at bigint not null,
  end_at bigint not null,
  reason text not null,
  primary key (org_id, id)
);
create index stop_record_time on stop_record (org_id, unit, end_at) where not deleted;
call protect('stop_record');

-- One import of a workbook. Its progress is written by transactions of its own, so that it can be watched.
create table register_import (
  org_id uuid not null,
  id uuid not null,
  file uuid not null,
  file_name text not null,
  first_start bigint not null,
  state text collate "C" not null,
  done int not null,
  of int not null,
  actor json not null,
  person uuid,
  started_at bigint not null,
  finished_at bigint,
  counts json,
  faults json not null default '[]',
  faults_file uuid,
  message text,
  primary key (org_id, id)
);
create index register_import_time on register_import (org_id, started_at desc);
create index register_import_unfinished on register_import (started_at) where finished_at is null;
call protect('register_import', true);
