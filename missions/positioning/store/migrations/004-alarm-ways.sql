-- An alarm is a record of its own: with the common alarm that it raised, how that is being handled, and its words.
alter table judged_alarm add column id uuid not null default gen_random_uuid();
alter table judged_alarm add column alarm uuid;
alter table judged_alarm add column handling text collate "C";
alter table judged_alarm add column title text not null default '';
alter table judged_alarm add column place text not null default '';
-- The worst that it ever was; null for rows older than this column.
alter table judged_alarm add column worst text collate "C";
-- A gathering that people have to confirm 消警: since when they have dispersed, and who confirmed it.
alter table judged_alarm add column dispersed_at bigint;
alter table judged_alarm add column confirmed json;
-- A gas alarm stands nearby: people are told to get out of there, not only to disperse.
alter table judged_alarm add column gas boolean not null default false;
create unique index judged_alarm_id on judged_alarm (org_id, id);
create index judged_alarm_of on judged_alarm (org_id, alarm);

-- What was told of an alarm, one by one: phase, words said to cards, and at its begin and each worse level who stood where.
create table judged_moment (
  org_id uuid not null,
  cause text collate "C" not null,
  at bigint not null,
  phase text collate "C" not null,
  level text collate "C" not null,
  value real not null,
  gas boolean not null default false,
  said json not null,
  snapshot json,
  primary key (org_id, cause, at, phase)
);
call protect('judged_moment');

-- 确需聚集作业: the warning stays on, and it is said who answers for it and until when.
create table necessary_gathering (
  org_id uuid not null,
  id uuid not null,
  alarm uuid not null,
  study text not null,
  measures text not null,
  responsible uuid not null,
  responsible_name text not null,
  until_at bigint not null,
  declared_at bigint not null,
  declared_by text not null,
  ended_at bigint,
  primary key (org_id, id)
);
create unique index necessary_gathering_running on necessary_gathering (org_id, alarm) where ended_at is null;
call protect('necessary_gathering');

-- The enterprise's own figures; no row: as the standard has them.
create table engine_figure (
  org_id uuid not null,
  version int not null,
  body json not null,
  changed_at bigint not null,
  changed_by text not null,
  primary key (org_id)
);
call protect('engine_figure');

-- 报警设置: of a kind, in a fence or everywhere.
create table alarm_way (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  kind text collate "C" not null,
  fence uuid,
  body json not null,
  changed_at bigint not null,
  changed_by text not null,
  primary key (org_id, id)
);
create unique index alarm_way_of on alarm_way (org_id, kind, coalesce(fence, '00000000-0000-0000-0000-000000000000'::uuid));
call protect('alarm_way');
