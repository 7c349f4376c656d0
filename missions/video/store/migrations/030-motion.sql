-- When a camera was looked at, and when something moved before it. A row is at most an hour; what goes on grows.
create table camera_span (
  org_id uuid not null,
  camera uuid not null,
  kind text collate "C" not null,
  from_at bigint not null,
  to_at bigint not null,
  primary key (org_id, camera, kind, from_at)
) with (fillfactor = 70);
call protect('camera_span');
