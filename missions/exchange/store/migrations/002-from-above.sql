-- What comes from above. Where the fetching from one receiver stands; written by the runner only.
create table order_inlet (
  org_id uuid not null,
  receiver_id uuid not null,
  -- Whose numbers last_seq counts: address and code. Another sender, or another code, counts anew.
  source text collate "C" not null default '',
  last_seq bigint not null default 0,
  -- Asked again from then on; after a failure neither asked nor answered before retry_at.
  next_at bigint not null default 0,
  retry_at bigint not null default 0,
  failures int not null default 0,
  down_since bigint,
  alarmed boolean not null default false,
  last_error text,
  last_success_at bigint,
  primary key (org_id, receiver_id)
);
call protect('order_inlet', true);

-- The version of each order that was told last: one that comes again is not told again.
create table order_received (
  org_id uuid not null,
  receiver_id uuid not null,
  order_id uuid not null,
  seq bigint not null,
  received_at bigint not null,
  primary key (org_id, receiver_id, order_id)
);
call protect('order_received');

-- Receipts and replies on their way up, in the order in which they were given.
create table order_answer (
  org_id uuid not null,
  id uuid not null,
  receiver_id uuid not null,
  order_id uuid not null,
  what text collate "C" not null,
  body jsonb not null,
  state text collate "C" not null,
  tries int not null default 0,
  note text,
  enqueued_at bigint not null,
  answered_at bigint,
  primary key (org_id, id)
);
create index order_answer_open on order_answer (org_id, receiver_id, id) where state = 'waiting';
create index order_answer_of on order_answer (org_id, order_id);
call protect('order_answer', true);
