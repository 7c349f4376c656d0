-- By what an absence is known; of one who is lost: the sign that holds, and until when one is asked for.
alter table judged_alarm add column basis text collate "C";
alter table judged_alarm add column signed_at bigint;
alter table judged_alarm add column answer_by bigint;

-- 报平安: signs of life beside the card. Taken: the engine knows it, and in which fences it was given.
create table person_sign (
  org_id uuid not null,
  id uuid not null,
  person uuid not null,
  name text not null,
  at bigint not null,
  received_at bigint not null,
  how text collate "C" not null,
  place text not null,
  plan text,
  x real,
  y real,
  floor int,
  witness uuid,
  witness_name text,
  photos uuid[] not null default '{}',
  note text not null default '',
  taken boolean not null default false,
  fences uuid[] not null default '{}',
  primary key (org_id, id)
);
create index person_sign_newest on person_sign (org_id, person, at desc);
create index person_sign_time on person_sign (org_id, at);
create index person_sign_waiting on person_sign (org_id) where not taken;
call protect('person_sign');

-- What a code on a wall means, as the house that owns the place told it; a replaced code counts until it was replaced.
create table sign_spot (
  org_id uuid not null,
  code text collate "C" not null,
  spot uuid not null,
  name text not null,
  area text not null,
  plan text not null,
  x real,
  y real,
  until_at bigint,
  primary key (org_id, code)
);
create index sign_spot_of on sign_spot (org_id, spot);
call protect('sign_spot');

-- 在岗看护: whom another house has watched, where and until when.
create table guardian_watch (
  org_id uuid not null,
  id uuid not null,
  subject uuid,
  title text not null,
  duty text collate "C" not null,
  persons uuid[] not null,
  plan text not null,
  shape json not null,
  floors json,
  from_at bigint not null,
  until_at bigint not null,
  grace_seconds int not null,
  level text collate "C" not null,
  ended_at bigint,
  primary key (org_id, id)
);
create index guardian_watch_running on guardian_watch (org_id, until_at) where ended_at is null;
call protect('guardian_watch');

-- What was last told of a watched person.
create table watched_person (
  org_id uuid not null,
  watch uuid not null,
  person uuid not null,
  state text collate "C" not null,
  basis text collate "C",
  since bigint not null,
  primary key (org_id, watch, person)
);
call protect('watched_person');

-- 人证不符, as reported and as settled by somebody.
create table card_mismatch (
  org_id uuid not null,
  id uuid not null,
  card uuid not null,
  number text not null,
  carrier uuid not null,
  seen_person uuid,
  seen_name text not null,
  at bigint not null,
  place text not null,
  source text not null,
  photo uuid,
  times int not null,
  settled_at bigint,
  settled_by text,
  outcome text collate "C",
  note text not null default '',
  primary key (org_id, id)
);
create unique index card_mismatch_open on card_mismatch (org_id, card) where settled_at is null;
call protect('card_mismatch');
