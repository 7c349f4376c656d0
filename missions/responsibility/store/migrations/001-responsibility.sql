-- A record is kept whole, as its contract says; what it is looked up by stands beside it as columns.

-- 包保责任人 of a hazard source in one of three roles.
create table appointment (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  hazard_code text collate "C" not null,
  role text collate "C" not null,
  person_id uuid not null,
  from_day text collate "C" not null,
  until_day text collate "C",
  record json not null,
  primary key (org_id, id)
);
create index appointment_source on appointment (org_id, hazard_code, role, from_day);
call protect('appointment');

-- 履职: by hand, or drawn from an inspection record, which counts once.
create table duty_done (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  hazard_code text collate "C" not null,
  role text collate "C" not null,
  num int not null,
  at bigint not null,
  inspection_record uuid,
  record json not null,
  primary key (org_id, id)
);
create unique index duty_done_record on duty_done (org_id, inspection_record) where inspection_record is not null;
create index duty_done_at on duty_done (org_id, at);
call protect('duty_done');

create table day_job (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  start_at bigint not null,
  end_at bigint not null,
  record json not null,
  primary key (org_id, id)
);
create index day_job_time on day_job (org_id, start_at, id);
call protect('day_job');

create table judgement (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  day text collate "C" not null,
  level text collate "C" not null,
  place_id uuid not null,
  record json not null,
  primary key (org_id, id)
);
-- Each place judges once a day.
create unique index judgement_place on judgement (org_id, day, level, place_id);
call protect('judgement');

create table commitment (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  day text collate "C" not null,
  issue int not null,
  record json not null,
  primary key (org_id, id)
);
-- Two who sign at once do not publish the same issue.
create unique index commitment_issue on commitment (org_id, day, issue);
call protect('commitment');

create table deputy (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  person_id uuid not null,
  until_day text collate "C" not null,
  record json not null,
  primary key (org_id, id)
);
call protect('deputy');

create table handover (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  state text collate "C" not null,
  post_id uuid not null,
  day text collate "C" not null,
  shift_id uuid not null,
  ends_at bigint not null,
  record json not null,
  primary key (org_id, id)
);
-- A shift of a post is handed over once.
create unique index handover_shift on handover (org_id, post_id, day, shift_id);
create index handover_time on handover (org_id, ends_at, id);
call protect('handover');

create table responsibility_settings (
  org_id uuid not null primary key,
  publish_by text not null,
  handover_minutes int not null
);
call protect('responsibility_settings');

-- Wall pages without a session, found by their token before anybody is known, hence by a worker.
create table wall_screen (
  org_id uuid not null,
  id uuid not null,
  kind text collate "C" not null,
  name text not null,
  token_hash bytea not null unique,
  issued_by text not null,
  issued_at bigint not null,
  revoked_at bigint,
  seen_at bigint,
  primary key (org_id, id)
);
call protect('wall_screen', true);
