-- How a measure is inspected on site, and what an inspection record shows of it.
alter table risk_measure add column photo_rule json;
alter table risk_measure add column places uuid[];
alter table risk_measure add column readings uuid[];
alter table inspection_record add column presence json;
alter table inspection_record add column readings json;

-- What the enterprise has decided for itself; no row, no decision.
create table inspection_setting (
  org_id uuid primary key,
  version int not null,
  setting json not null,
  updated_at bigint not null,
  updated_by text not null
);
call protect('inspection_setting');

-- Values read by hand, once for each point of a record.
create table inspection_reading (
  org_id uuid not null,
  record uuid not null,
  point uuid not null,
  due uuid,
  at bigint not null,
  by_name text not null,
  tag text not null,
  name text not null,
  unit text not null,
  value double precision,
  judgement text collate "C" not null,
  "limit" double precision,
  why text,
  primary key (org_id, record, point)
);
create index inspection_reading_point on inspection_reading (org_id, point, at desc);
create index inspection_reading_time on inspection_reading (org_id, at desc);
call protect('inspection_reading');

-- Who answered what, where and when: what the signs of formalism are seen in.
create table inspection_trace (
  org_id uuid not null,
  record uuid not null,
  person uuid not null,
  person_name text not null,
  at bigint not null,
  due_start bigint not null,
  due_end bigint not null,
  place uuid,
  photos uuid[] not null,
  primary key (org_id, record)
);
create index inspection_trace_person on inspection_trace (org_id, person, at);
call protect('inspection_trace');

-- Perceptual hash of each photo that came with an inspection: 64 bits as 16 hex digits.
create table photo_print (
  org_id uuid not null,
  record uuid not null,
  file uuid not null,
  print text collate "C" not null,
  person uuid not null,
  at bigint not null,
  primary key (org_id, record, file)
);
create index photo_print_time on photo_print (org_id, at);
call protect('photo_print');

create table inspection_round (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  updated_at bigint not null,
  updated_by text not null,
  name text not null,
  stops json not null,
  cycle int not null,
  cycle_unit text collate "C" not null,
  first_start bigint not null,
  window_start text collate "C",
  window_end text collate "C",
  work_day_type text collate "C" not null,
  post uuid,
  person uuid,
  active boolean not null,
  -- Up to where its walks have been made; null once it is new or changed.
  made_until bigint,
  primary key (org_id, id)
);
call protect('inspection_round');

create table round_run (
  org_id uuid not null,
  id uuid not null,
  round uuid not null,
  -- The route as it was when the walk became due.
  name text not null,
  stops json not null,
  state text collate "C" not null,
  start_at bigint not null,
  end_at bigint not null,
  post uuid,
  assignees uuid[] not null,
  before uuid[] not null default '{}',
  started_at bigint,
  ended_at bigint,
  walker text,
  visits json not null default '[]',
  facts json,
  evidence json not null default '[]',
  primary key (org_id, id),
  unique (org_id, round, start_at)
);
create index round_run_open on round_run (org_id, end_at) where state = 'open';
create index round_run_time on round_run (org_id, start_at desc);
call protect('round_run');

create table formalism_sign (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  state text collate "C" not null,
  title text not null,
  person uuid not null,
  person_name text not null,
  at bigint not null,
  raised_at bigint not null,
  facts json not null,
  records uuid[] not null,
  photos uuid[] not null,
  appeal_until bigint not null,
  appeal text,
  decision text,
  decided_by text,
  updated_at bigint not null,
  updated_by text not null,
  primary key (org_id, id),
  unique (org_id, kind, key)
);
create index formalism_sign_state on formalism_sign (org_id, state, raised_at desc);
create index formalism_sign_person on formalism_sign (org_id, person, raised_at desc);
call protect('formalism_sign');
