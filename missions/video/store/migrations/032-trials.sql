-- Recordings that a worker looks through before a rule is saved. Gone after half an hour.
create table rule_trial (
  org_id uuid not null,
  id uuid not null,
  camera uuid not null,
  from_at bigint not null,
  until_at bigint not null,
  -- By the wall clock.
  asked_at bigint not null,
  worker uuid,
  state text collate "C" not null,
  tip text not null default '',
  looks jsonb not null default '[]',
  primary key (org_id, id)
);
create index rule_trial_waiting on rule_trial (org_id, asked_at) where state = 'waiting';
call protect('rule_trial');
