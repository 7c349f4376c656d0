-- Which cameras were looked at by which link of the regulator: each is told in the journal once.
create table camera_look (
  org_id uuid not null,
  link text collate "C" not null,
  camera uuid not null,
  at bigint not null,
  primary key (org_id, link, camera)
);
call protect('camera_look');
