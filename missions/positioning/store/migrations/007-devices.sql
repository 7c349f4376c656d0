-- The last word of every base station, gateway and beacon, registered or not: who is in no register is parked here.
create table device_live (
  org_id uuid not null,
  number text collate "C" not null,
  source uuid not null,
  first_at bigint not null,
  seen_at bigint not null,
  words bigint not null,
  battery real,
  fault text not null default '',
  primary key (org_id, number)
) with (fillfactor = 50);
call protect('device_live');

-- What stands: a base station that is silent or says that it is faulty. Without a row of its own it would be told twice after a restart.
create table device_failure (
  org_id uuid not null,
  cause text collate "C" not null,
  since bigint not null,
  device uuid,
  number text not null,
  reason text not null,
  ended_at bigint,
  primary key (org_id, cause, since)
);
create unique index device_failure_standing on device_failure (org_id, cause) where ended_at is null;
call protect('device_failure');

-- Since when somebody listens without a gap, and when that was looked at last.
create table device_watch (
  org_id uuid not null,
  awake bigint not null,
  looked bigint not null,
  primary key (org_id)
);
call protect('device_watch');

create table calibration (
  org_id uuid not null,
  id uuid not null,
  device text collate "C" not null,
  calibrated_on text collate "C" not null,
  next_due text collate "C" not null,
  result text collate "C" not null,
  body json not null,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (org_id, id)
);
create index calibration_device on calibration (org_id, device, calibrated_on);
call protect('calibration');

create table accuracy_test (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  number text collate "C" not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  started_at bigint not null,
  ended_at bigint,
  body json not null,
  primary key (org_id, id)
);
create unique index accuracy_test_number on accuracy_test (org_id, number);
create index accuracy_test_time on accuracy_test (org_id, started_at);
call protect('accuracy_test');

-- How alarms went during a functional test: heads from this moment on, 0 when it ended.
create table accuracy_alarm (
  org_id uuid not null,
  test uuid not null,
  cause text collate "C" not null,
  at bigint not null,
  heads int not null,
  primary key (org_id, test, cause, at)
);
call protect('accuracy_alarm');

-- Fixes of the terminals of a running test, raw: neither smoothed nor thinned, metres on the plan. `heard_at` by our clock.
create table accuracy_fix (
  org_id uuid not null,
  test uuid not null,
  card text collate "C" not null,
  at bigint not null,
  heard_at bigint not null,
  plan text not null,
  x double precision not null,
  y double precision not null,
  primary key (org_id, test, card, at)
);
call protect('accuracy_fix');
