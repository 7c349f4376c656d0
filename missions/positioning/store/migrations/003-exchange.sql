-- The last version of each record as it was told to the exchange: what did not change is not told again.
create table exchanged_record (
  org_id uuid not null,
  kind text collate "C" not null,
  id uuid not null,
  -- Of an alarm that stands: by what it is known again. Null for all others, and once it has ended.
  cause text collate "C",
  record jsonb not null,
  primary key (org_id, kind, id)
);
create unique index exchanged_record_cause on exchanged_record (org_id, kind, cause) where cause is not null;
call protect('exchanged_record');
