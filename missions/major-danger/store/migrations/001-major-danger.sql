-- What data says about the items, as long as it is so.
create table major_danger_fact (
  org_id uuid not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  data json not null,
  expires_at bigint,
  primary key (org_id, kind, key)
);
call protect('major_danger_fact');

create table suspicion (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  item text collate "C" not null,
  cause text collate "C" not null,
  state text collate "C" not null,
  title text not null,
  facts json not null,
  raised_at bigint not null,
  seen_at bigint not null,
  decided_at bigint,
  decided_by text,
  reason text,
  danger uuid,
  primary key (org_id, id)
);
create unique index suspicion_open on suspicion (org_id, cause) where state = 'suspected';
create index suspicion_time on suspicion (org_id, raised_at desc, id);
create index suspicion_state on suspicion (org_id, state, raised_at desc, id);
create index suspicion_cause on suspicion (org_id, cause, raised_at desc);
call protect('suspicion');

-- The last comparison of an item by a person; earlier ones stand in the journal.
create table major_danger_check (
  org_id uuid not null,
  item text collate "C" not null,
  verdict text collate "C" not null,
  note text not null,
  checked_by text not null,
  checked_at bigint not null,
  primary key (org_id, item)
);
call protect('major_danger_check');
