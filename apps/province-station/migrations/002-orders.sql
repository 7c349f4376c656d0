-- A warning's level, what a special inspection is to look at, who issued it, and why it was withdrawn.
alter table downstream
  add column level text collate "C" check (level in ('1', '2', '3', '4')),
  add column items jsonb not null default '[]',
  add column issuer text,
  add column withdraw_reason text;

-- Evidence that comes with replies; known by the enterprise's id of it.
create table downstream_file (
  "companyCode" text collate "C" not null,
  order_id uuid not null,
  file_id uuid not null,
  name text not null,
  media text collate "C" not null,
  bytes bytea not null,
  received_at bigint not null,
  primary key ("companyCode", order_id, file_id),
  foreign key ("companyCode", order_id) references downstream
);
alter table downstream_reply add column files jsonb not null default '[]';
