-- Is each measure alive? Kept as things happen, so that the picture of the plant is only read.

-- Points that a measure lives from.
alter table risk_measure add column points uuid[];

create table measure_point (
  org_id uuid not null,
  point uuid not null,
  measure uuid not null,
  primary key (org_id, point, measure)
);
create index measure_point_measure on measure_point (org_id, measure);
call protect('measure_point');

create table measure_state (
  org_id uuid not null,
  measure uuid not null,
  unit uuid not null,
  state text collate "C" not null,
  since bigint not null,
  reasons json not null,
  primary key (org_id, measure)
) with (fillfactor = 80);
create index measure_state_unit on measure_state (org_id, unit);
create index measure_state_state on measure_state (org_id, state, since);
call protect('measure_state');

-- Every state that a measure has been in, and why.
create table measure_state_history (
  org_id uuid not null,
  measure uuid not null,
  at bigint not null,
  state text collate "C" not null,
  reasons json not null,
  primary key (org_id, measure, at, state)
);
call protect('measure_state_history');

-- The last due of a measure, and the one that runs, are found without walking the day's dues.
create index inspection_due_measure on inspection_due (org_id, measure, end_at desc);

-- 自动预警: how an org has set a rule; one that stands here not is as delivered.
create table warning_rule (
  org_id uuid not null,
  kind text collate "C" not null,
  version int not null,
  enabled boolean not null,
  level text collate "C" not null,
  figures json not null,
  addressees json not null,
  updated_at bigint not null,
  updated_by text not null,
  primary key (org_id, kind)
);
call protect('warning_rule');

-- What a rule found at its last look, open until it finds it no more.
create table warning_hit (
  org_id uuid not null,
  cause text collate "C" not null,
  kind text collate "C" not null,
  subject uuid,
  level text collate "C" not null,
  title text not null,
  detail text not null,
  link text,
  raised_at bigint not null,
  cleared_at bigint,
  primary key (org_id, cause, raised_at)
);
create index warning_hit_open on warning_hit (org_id, kind) where cleared_at is null;
create index warning_hit_time on warning_hit (org_id, kind, raised_at desc);
call protect('warning_hit');

create table warning_look (
  org_id uuid not null,
  kind text collate "C" not null,
  at bigint not null,
  found int not null,
  primary key (org_id, kind)
);
call protect('warning_look');
