-- Who is sent to. The district's key is derived from the installation's secret and stands nowhere.
create table receiver (
  org_id uuid not null,
  id uuid not null,
  kind text collate "C" not null,
  adapter text collate "C" not null,
  url text,
  code text,
  secret text,
  masters jsonb not null default '[]',
  active boolean not null default true,
  accepts_provisional boolean,
  last_seq bigint not null default 0,
  -- Acceptances up to here count no more: a full resync began after it.
  base_seq bigint not null default 0,
  failures int not null default 0,
  retry_at bigint not null default 0,
  down_since bigint,
  -- Nobody answered at all, rather than wrongly: worth knocking at before its time.
  away boolean not null default false,
  alarmed boolean not null default false,
  last_error text,
  last_success_at bigint,
  version int not null default 1,
  primary key (org_id, id),
  unique (org_id, kind)
);
call protect('receiver', true);

create table delivery (
  org_id uuid not null,
  receiver_id uuid not null,
  seq bigint not null,
  -- The journal event that led here; a repeated one is known by it.
  event_id uuid not null,
  kind text collate "C" not null,
  record_id uuid not null,
  record jsonb not null,
  parents uuid[] not null,
  updated_at bigint not null,
  state text collate "C" not null,
  attempts int not null default 0,
  answer text,
  enqueued_at bigint not null,
  answered_at bigint,
  primary key (org_id, receiver_id, seq)
);
create index delivery_open on delivery (org_id, receiver_id, seq) where state in ('waiting', 'sent');
create index delivery_stuck on delivery (org_id, receiver_id, state) where state in ('held', 'refused');
create index delivery_record on delivery (org_id, receiver_id, kind, record_id, seq desc);
create index delivery_version on delivery (org_id, receiver_id, record_id, seq desc);
call protect('delivery', true);

create table reconciliation (
  org_id uuid not null,
  id uuid not null,
  receiver_id uuid not null,
  state text collate "C" not null,
  asked_at bigint not null,
  finished_at bigint,
  compared int not null default 0,
  pending int not null default 0,
  differences int not null default 0,
  rows jsonb not null default '[]',
  error text,
  primary key (org_id, id)
);
create index reconciliation_recent on reconciliation (org_id, receiver_id, asked_at desc);
create index reconciliation_asked on reconciliation (asked_at) where state = 'asked';
call protect('reconciliation', true);
