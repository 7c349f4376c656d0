-- What our recorder process says besides: how its disk is, and when it could not record.
alter table recorder add column disk_state text collate "C";
alter table recorder add column disk_free bigint;
alter table recorder add column disk_stopped text[] not null default '{}';

create table recording_gap (
  org_id uuid not null,
  camera uuid not null,
  from_at bigint not null,
  to_at bigint not null,
  reason text collate "C" not null,
  primary key (org_id, camera, from_at)
);
call protect('recording_gap');
