-- What is read from a receiver that rules some kinds.
create table import_run (
  org_id uuid not null,
  id uuid not null,
  receiver_id uuid not null,
  state text collate "C" not null,
  asked_at bigint not null,
  finished_at bigint,
  adopted int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  faults jsonb not null default '[]',
  error text,
  primary key (org_id, id)
);
create index import_run_recent on import_run (org_id, receiver_id, asked_at desc);
create index import_run_asked on import_run (asked_at) where state = 'asked';
call protect('import_run', true);

-- The version of each row that was taken over last, by the mark that the receiver gives it.
create table imported_row (
  org_id uuid not null,
  receiver_id uuid not null,
  kind text collate "C" not null,
  record_id uuid not null,
  mark text not null,
  primary key (org_id, receiver_id, kind, record_id)
);
call protect('imported_row');
