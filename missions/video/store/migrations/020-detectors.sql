-- Analysis devices that are not ours. Asked for before anybody knows whose they are: workers see them.
create table detector (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  name text not null,
  dialect text collate "C" not null,
  by_path boolean not null,
  quiet_minutes int,
  token_hash bytea not null,
  -- For HTTP digest, which wants more than the hash of the token: RFC 2617 3.2.2.2.
  ha1 text collate "C" not null,
  active boolean not null,
  heard_at bigint,
  lost boolean not null default false,
  primary key (org_id, id)
);
create unique index detector_id on detector (id);
create unique index detector_token on detector (token_hash);
call protect('detector', true);

create table detector_source (
  org_id uuid not null,
  detector uuid not null,
  source text collate "C" not null,
  camera uuid not null,
  primary key (org_id, detector, source)
);
call protect('detector_source');

-- kind null: not wanted here.
create table detector_code (
  org_id uuid not null,
  dialect text collate "C" not null,
  code text collate "C" not null,
  kind text collate "C",
  primary key (org_id, dialect, code)
);
call protect('detector_code');

-- A row is ten minutes of one code of one camera: devices repeat themselves every second.
create table parked_event (
  org_id uuid not null,
  id uuid not null,
  detector uuid not null,
  dialect text collate "C" not null,
  source text collate "C" not null,
  source_name text not null,
  code text collate "C" not null,
  words text not null,
  last_event text collate "C" not null,
  times int not null,
  first_at bigint not null,
  last_at bigint not null,
  picture uuid,
  settled boolean not null default false,
  primary key (org_id, id)
);
create index parked_event_open on parked_event (org_id, detector, source, code) where not settled;
call protect('parked_event');
