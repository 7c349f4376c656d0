-- What people needs to know of the orgs it keeps memberships in; told by plant's events.
create table known_org (
  org_id uuid primary key,
  name text not null,
  kind text collate "C" not null
);

-- What an account may do in an org. The account itself lives in its home org (platform/auth).
create table membership (
  org_id uuid not null,
  account_id uuid not null,
  person_id uuid,
  roles text[] not null,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, account_id)
);
create index membership_account on membership (account_id);
create unique index membership_person on membership (org_id, person_id) where person_id is not null;

-- Not by protect(): an account finds its own memberships in every org.
alter table membership enable row level security;
alter table membership force row level security;
create policy seen on membership for select using (
  org_id = (select acting_org()) or account_id = (select acting_account()) or (select acting_worker()));
create policy added on membership for insert with check (org_id = (select acting_org()));
create policy changed on membership for update using (org_id = (select acting_org())) with check (org_id = (select acting_org()));
grant select, insert, update on membership to anlan_app;

alter table known_org enable row level security;
alter table known_org force row level security;
create policy seen on known_org for select using (
  org_id = (select acting_org()) or (select acting_worker())
  or exists (select from membership m where m.org_id = known_org.org_id and m.account_id = (select acting_account())));
create policy added on known_org for insert with check (org_id = (select acting_org()));
create policy changed on known_org for update using (org_id = (select acting_org())) with check (org_id = (select acting_org()));
grant select, insert, update on known_org to anlan_app;

create table department (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  parent_id uuid,
  leader_id uuid,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, id)
);
create unique index department_name on department (org_id, name);
call protect('department');

create table post (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  department_id uuid,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, id)
);
create unique index post_name on post (org_id, name, coalesce(department_id, org_id));
call protect('post');

create table person (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  mobile text collate "C",
  department_id uuid,
  post_id uuid,
  kind text collate "C" not null,
  -- Left the org: no longer offered, never deleted, since records name them.
  has_left boolean not null default false,
  badge text collate "C",
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, id)
);
create unique index person_badge on person (org_id, badge) where badge is not null;
create index person_name on person (org_id, name);
create index person_post on person (org_id, post_id);
call protect('person');

-- PIN and card for shared terminals, apart from the person, since no list may show them.
create table person_key (
  org_id uuid not null,
  person_id uuid not null,
  pin_hash text,
  card_hash bytea,
  failed int not null default 0,
  locked_until bigint not null default 0,
  primary key (org_id, person_id)
);
create unique index person_key_card on person_key (org_id, card_hash) where card_hash is not null;
call protect('person_key');
