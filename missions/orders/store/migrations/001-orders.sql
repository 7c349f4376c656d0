-- Orders from above as this enterprise has them; the record whole, with what lists ask for taken out of it.
create table received_order (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  receiver_id uuid not null,
  order_id uuid not null,
  kind text collate "C" not null,
  from_kind text collate "C" not null,
  state text collate "C" not null,
  sign_by bigint not null,
  deadline bigint,
  owner_id uuid,
  subject_id uuid,
  received_at bigint not null,
  record jsonb not null,
  primary key (org_id, id)
);
create unique index received_order_sender on received_order (org_id, receiver_id, order_id);
create index received_order_open on received_order (org_id, sign_by) where state in ('received', 'signed', 'working', 'answered');
create index received_order_latest on received_order (org_id, received_at desc, id);
create index received_order_subject on received_order (org_id, subject_id) where subject_id is not null;
call protect('received_order');

create table order_reply (
  org_id uuid not null,
  id uuid not null,
  received_order_id uuid not null,
  at bigint not null,
  by_name text not null,
  content text not null,
  photos jsonb not null,
  files jsonb not null,
  finished boolean not null,
  primary key (org_id, id)
);
create index order_reply_of on order_reply (org_id, received_order_id, at);
call protect('order_reply');
