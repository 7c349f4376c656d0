-- 作业包: several permits of one job. Which permits belong to it, each of them says itself.
create table work_package (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  from_at bigint not null,
  until_at bigint not null,
  body jsonb not null,
  primary key (org_id, id)
);
create index work_package_time on work_package (org_id, from_at desc);
call protect('work_package');
create index permit_of_package on permit (org_id, (body ->> 'package')) where body ->> 'package' is not null;

-- 盲板: in or out since which permit was closed. What it is stands in the register.
create table blind_state (
  org_id uuid not null,
  number text collate "C" not null,
  fitted boolean not null,
  since bigint not null,
  permit uuid not null,
  permit_number text not null,
  primary key (org_id, number)
);
call protect('blind_state');

-- 能量隔离: one row a point that was isolated for a permit.
create table isolation_point (
  org_id uuid not null,
  id uuid not null,
  permit uuid not null,
  version int not null,
  fitted boolean not null,
  body jsonb not null,
  primary key (org_id, id)
);
create index isolation_point_permit on isolation_point (org_id, permit);
create index isolation_point_fitted on isolation_point (org_id) where fitted;
call protect('isolation_point');

-- 纸质补录: on what ground, and its pictures.
create table paper_written_up (
  org_id uuid not null,
  permit uuid not null,
  written_at bigint not null,
  body jsonb not null,
  primary key (org_id, permit)
);
call protect('paper_written_up');
