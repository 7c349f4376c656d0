create index inbox_record_work on inbox_record (org_id, kind, happened_at) where kind in ('work-plan', 'work-permit', 'work-alarm');
create index inbox_record_work_of on inbox_record (org_id, enterprise, (record->>'permit')) where kind = 'work-alarm';
create index inbox_record_permit_of on inbox_record (org_id, enterprise, (record->>'plan')) where kind = 'work-permit';

-- 抽查: one look at one permit, with what was found. org_id is the district; the town reads those of its enterprises.
create table spot_check (
  org_id uuid not null,
  id uuid not null,
  enterprise uuid not null,
  town_id uuid,
  permit uuid not null,
  at bigint not null,
  -- Of those that found something: the order that tells the enterprise.
  order_id uuid,
  findings int not null,
  record jsonb not null,
  primary key (org_id, id)
);
create index spot_check_permit on spot_check (org_id, enterprise, permit);
create index spot_check_time on spot_check (org_id, at);
call protect('spot_check');
create policy by_town on spot_check for select using (town_id = (select acting_org()));
