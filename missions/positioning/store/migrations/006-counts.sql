-- What gates told: passages one by one, and how many were inside at a moment. The same message again is the same row.
create table gate_message (
  org_id uuid not null,
  gate uuid not null,
  key text collate "C" not null,
  kind text collate "C" not null,
  people int not null,
  at bigint not null,
  card text,
  person text,
  told_by text not null,
  heard_at bigint not null,
  primary key (org_id, gate, key)
);
create index gate_message_at on gate_message (org_id, gate, at);
create index gate_message_latest on gate_message (org_id, at);
call protect('gate_message');

-- How many are inside by each gate: what was counted at `base_at`, and who passed since.
create table gate_count (
  org_id uuid not null,
  gate uuid not null,
  base_at bigint not null,
  base_inside int not null,
  inside int not null,
  last_at bigint not null,
  primary key (org_id, gate)
);
call protect('gate_count');

-- What holds now of gates and crowded areas, and since when; so it goes on over a restart.
create table count_memory (
  org_id uuid not null,
  body json not null,
  primary key (org_id)
);
call protect('count_memory');

create table abnormal_condition (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  state text collate "C" not null,
  fence uuid,
  area text not null,
  reason text not null,
  point uuid,
  raised_at bigint not null,
  begun_at bigint,
  begun_by text,
  ended_at bigint,
  ended_by text,
  note text not null,
  primary key (org_id, id)
);
create unique index abnormal_condition_running on abnormal_condition (org_id, fence) where state = 'running';
create unique index abnormal_condition_point on abnormal_condition (org_id, point) where state = 'proposed';
create index abnormal_condition_time on abnormal_condition (org_id, raised_at);
call protect('abnormal_condition');

-- Since when an enterprise with a major hazard source is watched for whether its positioning is in use, and since when it is not.
create table use_watch (
  org_id uuid not null,
  watched_since bigint not null,
  out_since bigint,
  primary key (org_id)
);
call protect('use_watch');
