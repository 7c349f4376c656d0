-- Recorders are asked for before anybody knows whose they are: workers see them.
create table recorder (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  name text not null,
  address text not null,
  hosts text[] not null,
  token_hash bytea not null,
  active boolean not null,
  heard_at bigint,
  unknown text[] not null default '{}',
  primary key (org_id, id)
);
create unique index recorder_id on recorder (id);
call protect('recorder', true);

-- The last that was heard of a camera.
create table camera_live (
  org_id uuid not null,
  camera uuid not null,
  recorder uuid not null,
  recording boolean not null,
  since bigint not null,
  heard_at bigint not null,
  last_segment_at bigint,
  primary key (org_id, camera)
) with (fillfactor = 50);
call protect('camera_live');

create table recording_segment (
  org_id uuid not null,
  id uuid not null,
  camera uuid not null,
  recorder uuid not null,
  file text collate "C" not null,
  from_at bigint not null,
  to_at bigint not null,
  bytes bigint not null,
  gone_at bigint,
  primary key (org_id, id)
);
create unique index recording_segment_file on recording_segment (org_id, recorder, camera, file);
create index recording_segment_time on recording_segment (org_id, camera, from_at);
call protect('recording_segment');

create table recording_lock (
  org_id uuid not null,
  subject uuid not null,
  camera uuid not null,
  kind text collate "C" not null,
  reason text not null,
  from_at bigint not null,
  until_at bigint not null,
  keep_until bigint not null,
  primary key (org_id, subject, camera)
);
create index recording_lock_camera on recording_lock (org_id, camera, from_at);
call protect('recording_lock');
