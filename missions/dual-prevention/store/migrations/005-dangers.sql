-- A danger's whole life: whose it is, what it repeats, extensions, supervision, the treatment of a major one.
alter table danger
  add column enforcement_id text,
  add column origin json,
  add column reporter_id uuid,
  add column anonymous boolean,
  add column unit uuid,
  add column department text,
  add column area uuid,
  add column confirmed_at bigint,
  add column first_deadline text collate "C",
  add column sent_back_times int,
  add column alike uuid[],
  add column repeats int,
  add column extensions int,
  add column extension_asked json,
  add column extension_comment text,
  add column reassign_reason text,
  add column supervision json,
  add column release_reason text,
  add column progress json,
  add column treatment json,
  add column major_report json,
  add column acceptances json;

create index danger_unit on danger (org_id, unit, reported_at desc) where not deleted;
create index danger_reporter on danger (org_id, reporter_id, reported_at desc) where not deleted;

-- A code on a wall that opens the report page without an account. Not secret: it hangs there.
create table report_door (
  org_id uuid not null,
  id uuid not null,
  token text collate "C" not null,
  place text not null,
  opened_by text not null,
  opened_at bigint not null,
  closed_at bigint,
  primary key (org_id, id)
);
create unique index report_door_token on report_door (token);
-- Opened by whoever stands before it, hence by a worker.
call protect('report_door', true);

-- What lets the reporter of an anonymous danger see what became of it. Neither who nor when.
create table danger_claim (
  org_id uuid not null,
  danger uuid not null,
  code_hash bytea not null,
  primary key (org_id, danger)
);
create unique index danger_claim_code on danger_claim (org_id, code_hash);
call protect('danger_claim');

create table danger_reward (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  danger uuid not null,
  danger_name text not null,
  level text collate "C" not null,
  kind text collate "C",
  amount int not null,
  rule text not null,
  state text collate "C" not null,
  reporter_id uuid,
  reporter text not null,
  proposed_at bigint not null,
  decided_by text,
  decided_at bigint,
  comment text,
  voucher_hash bytea,
  paid_by text,
  paid_at bigint,
  paid_how text,
  primary key (org_id, id)
);
create unique index danger_reward_danger on danger_reward (org_id, danger);
create index danger_reward_time on danger_reward (org_id, proposed_at desc, id);
call protect('danger_reward');
