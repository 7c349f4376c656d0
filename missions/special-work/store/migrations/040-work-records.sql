-- The last version of each record of special work as it was told to the exchange.
create table work_record (
  org_id uuid not null,
  kind text collate "C" not null,
  id uuid not null,
  record jsonb not null,
  primary key (org_id, kind, id)
);
create index work_record_permit on work_record (org_id, (record->>'permit')) where kind <> 'work-plan';
call protect('work_record');
