-- What every measurement point says now. One row a point, written in place.
create table point_state (
  org_id uuid not null,
  point uuid not null,
  value double precision,
  at bigint,
  quality text collate "C",
  source text collate "C",
  condition text collate "C",
  condition_since bigint,
  -- A condition that has not lasted long enough to be told.
  pending text collate "C",
  pending_since bigint,
  -- The condition that the journal was told of last; null when it was told that all is well.
  told text collate "C",
  fed boolean not null default false,
  -- The last sign of life of a fed point, also one without a value.
  heard_at bigint,
  bypassed boolean not null default false,
  -- What of it stands in the history last.
  kept_at bigint,
  kept_value double precision,
  primary key (org_id, point)
) with (fillfactor = 70);
create index point_state_heard on point_state (org_id, heard_at) where fed;
call protect('point_state');

-- Thinned values: a change beyond the dead band, and at least one value an interval. Manual readings are all here.
create table point_history (
  org_id uuid not null,
  point uuid not null,
  at bigint not null,
  value double precision not null,
  source text collate "C" not null,
  primary key (org_id, point, at)
);
call protect('point_history');

-- Every condition that was told, until it went: how often a detector alarms is read here.
create table point_alarm (
  org_id uuid not null,
  point uuid not null,
  raised_at bigint not null,
  condition text collate "C" not null,
  value double precision,
  bound double precision,
  cleared_at bigint,
  primary key (org_id, point, raised_at, condition)
);
create index point_alarm_time on point_alarm (org_id, raised_at desc);
call protect('point_alarm');

-- 摘除/旁路: a point or its interlock out of service on purpose.
create table point_bypass (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  state text collate "C" not null,
  point uuid not null,
  what text collate "C" not null,
  reason text not null,
  safeguards text not null,
  from_at bigint not null,
  until_at bigint not null,
  urgent boolean not null,
  requested_by json not null,
  requested_at bigint not null,
  approved_by json,
  approved_at bigint,
  rejected_reason text,
  restored_by json,
  restored_at bigint,
  restored_note text,
  primary key (org_id, id)
);
create index point_bypass_point on point_bypass (org_id, point, requested_at desc);
create index point_bypass_time on point_bypass (org_id, requested_at desc);
call protect('point_bypass');

-- Connections that feed points, as their register row has them, and how they fare. Walked by the runner for all orgs.
create table edge_link (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  active boolean not null,
  config json not null,
  state text collate "C" not null default 'waiting',
  state_since bigint,
  last_value_at bigint,
  last_error text,
  last_error_at bigint,
  polls bigint not null default 0,
  failures bigint not null default 0,
  dropped bigint not null default 0,
  primary key (org_id, id)
);
call protect('edge_link', true);
