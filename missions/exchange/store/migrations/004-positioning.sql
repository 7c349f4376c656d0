-- How positioning is written for a receiver; null: as the installation has it.
alter table receiver add column positioning jsonb;

-- Live positions: only how the last round went. Nothing of them waits here; tracks stay where they are.
create table position_feed (
  org_id uuid not null,
  receiver_id uuid not null,
  next_at bigint not null default 0,
  failures int not null default 0,
  down_since bigint,
  alarmed boolean not null default false,
  last_error text,
  last_sent_at bigint,
  carriers int not null default 0,
  taken int not null default 0,
  refused int not null default 0,
  refusal text,
  unplaced jsonb not null default '[]',
  primary key (org_id, receiver_id)
);
call protect('position_feed', true);
