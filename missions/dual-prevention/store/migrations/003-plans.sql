-- 停用/检维修 with its life. What was recorded before had no approval: it pauses for its own period, as it did, and is over.
alter table stop_record
  add column state text collate "C" not null default 'ended',
  add column kind text collate "C",
  add column requester json,
  add column requested_at bigint,
  add column evidence json,
  add column approval json,
  add column extension json,
  add column restart json,
  add column ended_at bigint,
  add column signs json,
  add column explanation json;
alter table stop_record alter column state drop default;
create index stop_record_living on stop_record (org_id, unit) where not deleted and state in ('requested', 'approved', 'running', 'to-restart');

-- Each time a due went from some hands to others, so that it can be told why it is mine.
create table due_handover (
  org_id uuid not null,
  id uuid not null,
  due uuid not null,
  at bigint not null,
  given_by uuid[] not null,
  given_to uuid[] not null,
  -- shift, absence, nobody, roster
  why text collate "C" not null,
  primary key (org_id, id)
);
create index due_handover_due on due_handover (org_id, due, at);
call protect('due_handover');

-- Plans of deleted measures bring nothing; there are few, and they are looked for every midnight.
create index risk_measure_gone on risk_measure (org_id, id) where deleted;
