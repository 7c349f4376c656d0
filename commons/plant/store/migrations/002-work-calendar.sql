-- Years of the work calendar that somebody loaded. Those of a district or the platform hold for everybody.
create table work_calendar (
  org_id uuid not null,
  year int not null,
  everybody boolean not null,
  calendar json not null,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, year)
);
alter table work_calendar enable row level security;
alter table work_calendar force row level security;
create policy seen on work_calendar for select using (everybody or org_id = (select acting_org()));
create policy added on work_calendar for insert with check (org_id = (select acting_org()));
create policy changed on work_calendar for update using (org_id = (select acting_org())) with check (org_id = (select acting_org()));
grant select, insert, update on work_calendar to anlan_app;

-- An org's own word about a single day.
create table work_day_override (
  org_id uuid not null,
  day text collate "C" not null,
  work boolean not null,
  reason text not null,
  primary key (org_id, day)
);
call protect('work_day_override');
