-- Accounts and sessions. An account lives in its home org; what it may do elsewhere is membership (people).
create table account (
  org_id uuid not null,
  id uuid not null,
  login text collate "C" not null unique,
  name text not null,
  password_hash text not null,
  must_change boolean not null default false,
  disabled boolean not null default false,
  demo boolean not null default false,
  failed int not null default 0,
  locked_until bigint not null default 0,
  version int not null default 1,
  primary key (org_id, id)
);
create unique index account_id on account (id);
call protect('account', true);

create table session (
  org_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  csrf text not null,
  device text,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  primary key (org_id, token_hash)
);
create index session_account on session (account_id);
create unique index session_token on session (token_hash);
call protect('session', true);
