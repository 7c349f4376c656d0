-- One ordered ledger. Its progress is written by transactions of its own, so that it can be watched.
create table dossier (
  org_id uuid not null,
  id uuid not null,
  number text not null,
  from_day text collate "C" not null,
  to_day text collate "C" not null,
  parts text[] not null,
  state text collate "C" not null,
  done int not null default 0,
  of int not null default 0,
  digest text,
  rows int not null default 0,
  pdf uuid,
  workbook uuid,
  actor json not null,
  person uuid,
  asked_at bigint not null,
  ready_at bigint,
  message text,
  -- What its code leads to; whoever holds the paper may ask whether it is the one that was made.
  token_hash bytea,
  primary key (org_id, id)
);
create index dossier_time on dossier (org_id, asked_at desc, id);
create index dossier_unfinished on dossier (asked_at) where ready_at is null;
create unique index dossier_token on dossier (token_hash);
call protect('dossier', true);

create table dossier_count (
  org_id uuid not null,
  year text collate "C" not null,
  count int not null,
  primary key (org_id, year)
);
call protect('dossier_count');

-- What has been copied by hand into a platform without an interface, and in which version.
create table copied_record (
  org_id uuid not null,
  kind text collate "C" not null,
  record_id uuid not null,
  version int not null,
  copied_at bigint not null,
  copied_by text not null,
  primary key (org_id, kind, record_id)
);
call protect('copied_record');
