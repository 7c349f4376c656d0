-- Rows of all registers: what is kept without a rule of its own. Their shape is in the declaration.
create table register_row (
  org_id uuid not null,
  register text collate "C" not null,
  id uuid not null,
  version int not null default 1,
  data jsonb not null,
  deleted boolean not null default false,
  updated_at bigint not null,
  updated_by json not null,
  primary key (org_id, register, id)
);
call protect('register_row');

-- What no two rows of an org share. A table, because row-level security keeps an index on data from being used.
create table register_key (
  org_id uuid not null,
  register text collate "C" not null,
  field text collate "C" not null,
  value text collate "C" not null,
  id uuid not null,
  primary key (org_id, register, field, value)
);
create index register_key_row on register_key (org_id, register, id);
call protect('register_key');
