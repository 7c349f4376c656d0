-- Who printed which copy of a permit when; `nth` counts the prints of that copy.
create table permit_print (
  org_id uuid not null,
  permit uuid not null,
  copy smallint not null,
  nth int not null,
  at bigint not null,
  by text not null,
  primary key (org_id, permit, copy, nth)
);
call protect('permit_print');
