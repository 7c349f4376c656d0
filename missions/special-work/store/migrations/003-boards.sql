-- What the principal asked for, kept whole (contract/leader-note.ts).
create table work_instruction (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  state text collate "C" not null,
  permit uuid,
  responsible uuid not null,
  due_at bigint not null,
  written_at bigint not null,
  body jsonb not null,
  primary key (org_id, id)
);
create index work_instruction_state on work_instruction (org_id, state, due_at);
create index work_instruction_permit on work_instruction (org_id, permit);
call protect('work_instruction');

-- What the commitment of a day said of special work, for comparing it with what was done.
create table declared_works (
  org_id uuid not null,
  day text collate "C" not null,
  counts jsonb not null,
  primary key (org_id, day)
);
call protect('declared_works');

create index permit_unit on permit (org_id, unit, from_at);
create index permit_until on permit (org_id, until_at);
create index work_alarm_permit on work_alarm (org_id, permit);
