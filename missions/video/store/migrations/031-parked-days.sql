-- How long events that nobody understood are kept, and how many went because they were older.
create table parked_setting (
  org_id uuid not null,
  version int not null,
  days int not null,
  forgotten bigint not null default 0,
  forgotten_at bigint,
  primary key (org_id)
);
call protect('parked_setting');
create index parked_event_age on parked_event (org_id, last_at);
