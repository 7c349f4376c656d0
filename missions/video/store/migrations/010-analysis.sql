-- Workers are asked for before anybody knows whose they are.
create table vision_worker (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  name text not null,
  token_hash bytea not null,
  active boolean not null,
  heard_at bigint,
  lost boolean not null default false,
  behind boolean not null default false,
  models jsonb not null default '[]',
  cameras jsonb not null default '[]',
  primary key (org_id, id)
);
create unique index vision_worker_id on vision_worker (id);
call protect('vision_worker', true);

create table detection (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  worker uuid not null,
  camera uuid not null,
  name text not null,
  area text not null,
  rule uuid not null,
  kind text collate "C" not null,
  level text collate "C" not null,
  since bigint not null,
  began_at bigint not null,
  ended_at bigint,
  heard_at bigint not null,
  count int not null,
  score double precision not null,
  boxes jsonb not null,
  model text not null,
  picture uuid,
  alarm uuid,
  verdict text collate "C",
  verdict_by text,
  verdict_at bigint,
  verdict_note text,
  primary key (org_id, id)
);
create index detection_time on detection (org_id, began_at desc);
create index detection_standing on detection (org_id, rule) where ended_at is null;
create index detection_alarm on detection (org_id, alarm) where alarm is not null;
call protect('detection');
