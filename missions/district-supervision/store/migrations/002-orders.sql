-- What the district issues: one row for each enterprise, whole, since an enterprise sees its own and no other.
-- org_id is the district; the town reads the rows of its enterprises.
create table issued_order_seq (
  org_id uuid not null,
  enterprise uuid not null,
  last_seq bigint not null,
  primary key (org_id, enterprise)
);
call protect('issued_order_seq');

create table issued_order (
  org_id uuid not null,
  id uuid not null,
  -- What was issued to several enterprises at once bears one number.
  issue_id uuid not null,
  enterprise uuid not null,
  town_id uuid,
  -- Rises with every change that the enterprise is to hear of.
  seq bigint not null,
  state text collate "C" not null,
  end_at bigint,
  subject_id uuid,
  issued_at bigint not null,
  record jsonb not null,
  primary key (org_id, id)
);
create unique index issued_order_after on issued_order (org_id, enterprise, seq);
create index issued_order_latest on issued_order (org_id, issued_at desc, id);
create index issued_order_subject on issued_order (org_id, subject_id) where subject_id is not null;
call protect('issued_order');
create policy by_town on issued_order for select using (town_id = (select acting_org()));

-- What happened to it, in order: issued, signed for, answered, asked again. Replies are known by the enterprise's id of them.
create table issued_order_step (
  org_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  town_id uuid,
  at bigint not null,
  what text collate "C" not null,
  who text not null,
  content text,
  finished boolean not null default false,
  files jsonb not null default '[]',
  primary key (org_id, order_id, id)
);
call protect('issued_order_step');
create policy by_town on issued_order_step for select using (town_id = (select acting_org()));

-- Evidence that comes with replies.
create table issued_order_file (
  org_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  town_id uuid,
  name text not null,
  type text collate "C" not null,
  bytes bytea not null,
  received_at bigint not null,
  primary key (org_id, order_id, id)
);
call protect('issued_order_file');
create policy by_town on issued_order_file for select using (town_id = (select acting_org()));

create index inbox_record_major on inbox_record (org_id, happened_at) where kind = 'danger' and not deleted and record->>'level' = '1';
