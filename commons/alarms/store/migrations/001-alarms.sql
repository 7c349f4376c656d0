create table alarm (
  org_id uuid not null,
  id uuid not null,
  cause text collate "C" not null,
  kind text collate "C" not null,
  level text collate "C" not null,
  state text collate "C" not null,
  raised_at bigint not null,
  cleared_at bigint,
  record jsonb not null,
  escalation jsonb not null,
  version int not null,
  primary key (org_id, id)
);
-- One open alarm per cause: a handled or acknowledged one is still open.
create unique index alarm_open_cause on alarm (org_id, cause) where state in ('raised', 'acknowledged', 'handled');
create index alarm_recent on alarm (org_id, raised_at desc);
call protect('alarm');

create table alarm_addressee (
  org_id uuid not null,
  alarm_id uuid not null,
  person uuid not null,
  notified_at bigint not null,
  primary key (org_id, alarm_id, person)
);
create index alarm_addressee_person on alarm_addressee (org_id, person, alarm_id);
call protect('alarm_addressee');

create table alarm_setting (
  org_id uuid primary key,
  quiet_from text,
  quiet_to text
);
call protect('alarm_setting');

create table alarm_channel (
  org_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  url text not null,
  secret text,
  lowest_level text not null,
  active boolean not null,
  version int not null,
  primary key (org_id, id)
);
call protect('alarm_channel');

-- What is to be sent through a channel: kept until the other side has said yes.
create table alarm_dispatch (
  org_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  alarm_id uuid not null,
  mobiles text[] not null,
  words jsonb not null,
  made_at bigint not null,
  sent_at bigint,
  attempts int not null default 0,
  retry_at bigint not null default 0,
  last_error text,
  primary key (org_id, id)
);
create index alarm_dispatch_waiting on alarm_dispatch (retry_at) where sent_at is null;
call protect('alarm_dispatch', true);
