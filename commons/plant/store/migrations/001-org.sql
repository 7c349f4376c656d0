-- Organisations: platform, district, towns, enterprises. An org's own row has org_id = the org.
create table org (
  org_id uuid primary key,
  kind text collate "C" not null,
  name text not null,
  -- Who sees the row besides the org itself. A district and a platform have none above them.
  district_id uuid,
  town_id uuid,
  town_name text,
  type text collate "C",
  registration_code text collate "C" unique,
  provisional boolean not null default false,
  -- A receiver that once knew a code must not see it again under another name.
  former_codes text[] not null default '{}',
  major_hazard_source boolean not null default false,
  rule_profile text collate "C" not null default 'notice-2021',
  demonstration boolean not null default false,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1
);
create unique index org_name on org (kind, name);
create index org_district on org (district_id, kind, name);
create index org_town on org (town_id, kind, name);

-- Not by protect(): a district and a town see the rows below them, which carry their ids.
alter table org enable row level security;
alter table org force row level security;
create policy seen on org for select using (
  org_id = (select acting_org()) or district_id = (select acting_org()) or town_id = (select acting_org()) or (select acting_worker()));
create policy added on org for insert with check (org_id = (select acting_org()) or district_id = (select acting_org()));
create policy changed on org for update
  using (org_id = (select acting_org()) or district_id = (select acting_org()))
  with check (org_id = (select acting_org()) or district_id = (select acting_org()));
grant select, insert, update on org to anlan_app;
