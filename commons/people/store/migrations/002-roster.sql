-- Shifts: minutes since midnight; an end not after the start is on the next day.
create table shift (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  starts int not null,
  ends int not null,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, id)
);
create unique index shift_name on shift (org_id, name);
call protect('shift');

-- Who stands at which post in which shift; without a post: 带班领导.
create table roster (
  org_id uuid not null,
  day text collate "C" not null,
  shift_id uuid not null,
  slot uuid not null,
  person_id uuid not null,
  post_id uuid,
  primary key (org_id, day, shift_id, slot, person_id)
);
call protect('roster');

create table absence (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  starts_at bigint not null,
  ends_at bigint not null,
  substitute_id uuid,
  reason text not null,
  primary key (org_id, id)
);
create index absence_time on absence (org_id, ends_at);
call protect('absence');
