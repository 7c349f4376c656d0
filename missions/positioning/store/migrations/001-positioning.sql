-- Sources are asked for before anybody knows whose they are: workers see them.
create table fix_source (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  name text not null,
  protocol text collate "C" not null,
  coordinates text collate "C" not null,
  port int,
  token_hash bytea not null,
  active boolean not null,
  heard_at bigint,
  reports bigint not null default 0,
  parked bigint not null default 0,
  refused bigint not null default 0,
  primary key (org_id, id)
);
create unique index fix_source_id on fix_source (id);
create unique index fix_source_port on fix_source (port) where port is not null;
call protect('fix_source', true);

create table card_binding (
  org_id uuid not null,
  card uuid not null,
  bound_at bigint not null,
  number text not null,
  person uuid not null,
  bound_by text not null,
  unbound_at bigint,
  unbound_by text,
  reason text not null default '',
  primary key (org_id, card, bound_at)
);
create unique index card_binding_card on card_binding (org_id, card) where unbound_at is null;
create unique index card_binding_person on card_binding (org_id, person) where unbound_at is null;
call protect('card_binding');

-- The last that was heard of a card. Written at most once a second and card.
create table card_live (
  org_id uuid not null,
  number text collate "C" not null,
  source uuid not null,
  seen_at bigint not null,
  battery real,
  plan text,
  x real,
  y real,
  floor int,
  placed_at bigint,
  fences uuid[] not null default '{}',
  primary key (org_id, number)
) with (fillfactor = 50);
call protect('card_live');

create table unknown_card (
  org_id uuid not null,
  number text collate "C" not null,
  source uuid not null,
  first_at bigint not null,
  last_at bigint not null,
  reports bigint not null,
  battery real,
  primary key (org_id, number)
);
call protect('unknown_card');

create table judged_alarm (
  org_id uuid not null,
  cause text collate "C" not null,
  begun_at bigint not null,
  kind text collate "C" not null,
  level text collate "C" not null,
  since bigint not null,
  ended_at bigint,
  fence uuid,
  carriers uuid[] not null,
  plan text not null,
  x real not null,
  y real not null,
  floor int not null,
  value real not null,
  allowed real,
  primary key (org_id, cause, begun_at)
);
create index judged_alarm_standing on judged_alarm (org_id) where ended_at is null;
create index judged_alarm_time on judged_alarm (org_id, begun_at);
call protect('judged_alarm');

-- What the engine knew when it was last asked; it goes on from there after a restart.
create table engine_memory (
  org_id uuid not null,
  body json not null,
  at bigint not null,
  primary key (org_id)
);
call protect('engine_memory');

-- Counts up with everything that the engine is set by. Whoever runs the engine looks at it each second.
create table engine_setting (
  org_id uuid not null,
  version bigint not null,
  primary key (org_id)
);
call protect('engine_setting', true);
