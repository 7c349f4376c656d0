-- Fixes as they came, until their hour is sealed. A row that comes again is the same row: an edge may hand in again what
-- it could not hear the answer to. Centimetres on the plan.
create table track_tail (
  org_id uuid not null,
  person uuid not null,
  at bigint not null,
  x int not null,
  y int not null,
  floor int not null,
  plan text collate "C" not null,
  primary key (org_id, person, at)
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.2);
call protect('track_tail');

-- An hour of one person on one plan, packed (rules/track/codec.ts). `from_at` is the beginning of the hour, `to_at` the
-- last point. The key answers for one person from one moment to another.
create table track_block (
  org_id uuid not null,
  person uuid not null,
  from_at bigint not null,
  plan text collate "C" not null,
  to_at bigint not null,
  points int not null,
  body bytea not null,
  primary key (org_id, person, from_at, plan)
);
-- Packed already: to try it once more only costs time.
alter table track_block alter column body set storage external;
-- What is old enough to be forgotten is found by age.
create index track_block_age on track_block (org_id, from_at);
call protect('track_block');
