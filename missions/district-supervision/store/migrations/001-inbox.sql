-- What was delivered to the district: all that the district knows of an enterprise. org_id is the district.
create table inbox_enterprise (
  org_id uuid not null,
  enterprise uuid not null,
  town_id uuid,
  first_at bigint not null,
  last_at bigint not null,
  primary key (org_id, enterprise)
);
call protect('inbox_enterprise');
create policy by_town on inbox_enterprise for select using (town_id = (select acting_org()));

create table inbox_record (
  org_id uuid not null,
  enterprise uuid not null,
  kind text collate "C" not null,
  id uuid not null,
  version int not null,
  updated_at bigint not null,
  deleted boolean not null,
  digest text collate "C" not null,
  record jsonb not null,
  -- What lists and counts ask for, taken out of the record on arrival.
  state text collate "C",
  happened_at bigint,
  closed_at bigint,
  deadline text collate "C",
  batch uuid not null,
  first_received_at bigint not null,
  received_at bigint not null,
  primary key (org_id, enterprise, kind, id)
);
create index inbox_record_when on inbox_record (org_id, kind, happened_at desc);
create index inbox_record_closed on inbox_record (org_id, closed_at desc) where closed_at is not null;
create index inbox_record_deadline on inbox_record (org_id, deadline) where kind = 'danger' and state = 'rectifying' and not deleted;
call protect('inbox_record');
create policy by_town on inbox_record for select using (
  enterprise in (select e.enterprise from inbox_enterprise e where e.town_id = (select acting_org())));

create table inbox_batch (
  org_id uuid not null,
  enterprise uuid not null,
  batch uuid not null,
  kind text collate "C" not null,
  rows int not null,
  stored int not null,
  unchanged int not null,
  outdated int not null,
  refused int not null,
  received_at bigint not null,
  primary key (org_id, enterprise, batch)
);
call protect('inbox_batch');

-- Rows that were turned away and have not come right since.
create table inbox_refusal (
  org_id uuid not null,
  enterprise uuid not null,
  kind text collate "C" not null,
  id text collate "C" not null,
  message text not null,
  at bigint not null,
  primary key (org_id, enterprise, kind, id)
);
call protect('inbox_refusal');
create policy by_town on inbox_refusal for select using (
  enterprise in (select e.enterprise from inbox_enterprise e where e.town_id = (select acting_org())));
