-- Permits are kept whole (contract/permit.ts); the columns beside are what is asked for.
create table permit (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  number text collate "C" not null,
  kind text collate "C" not null,
  level text collate "C",
  state text collate "C" not null,
  area text not null,
  unit text not null,
  contractor boolean not null,
  plan text not null,
  from_at bigint not null,
  until_at bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  body jsonb not null,
  primary key (org_id, id)
);
create unique index permit_by_number on permit (org_id, number);
create index permit_state on permit (org_id, state, from_at);
create index permit_time on permit (org_id, from_at desc);
call protect('permit');

create table work_plan (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  state text collate "C" not null,
  from_at bigint not null,
  until_at bigint not null,
  body jsonb not null,
  primary key (org_id, id)
);
create index work_plan_time on work_plan (org_id, from_at desc);
call protect('work_plan');

-- Numbers of permits: one row a kind and day.
create table permit_number (
  org_id uuid not null,
  kind text collate "C" not null,
  day text collate "C" not null,
  last int not null,
  primary key (org_id, kind, day)
);
call protect('permit_number');

-- Alarms of AQ 3064.2 A.4, one line each; the alarm itself is the alarms house's.
create table work_alarm (
  org_id uuid not null,
  id uuid not null,
  permit uuid not null,
  gate text collate "C" not null,
  code text collate "C",
  text text not null,
  begun_at bigint not null,
  ended_at bigint,
  primary key (org_id, id)
);
create unique index work_alarm_standing on work_alarm (org_id, permit, gate) where ended_at is null;
create index work_alarm_time on work_alarm (org_id, begun_at);
call protect('work_alarm');

create table special_work_setting (
  org_id uuid not null,
  version int not null,
  body jsonb not null,
  primary key (org_id)
);
call protect('special_work_setting');
