-- Terminals that several people share. Found by its key before anybody has signed in, hence by a worker.
create table terminal (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  post_id uuid,
  key_hash bytea not null unique,
  disabled boolean not null default false,
  registered_by text not null,
  registered_at bigint not null,
  seen_at bigint,
  primary key (org_id, id)
);
call protect('terminal', true);

-- Passes of a day for people without an account. Opened by the token in the QR code, hence by a worker.
create table day_pass (
  org_id uuid not null,
  id uuid not null,
  token_hash bytea not null unique,
  name text not null,
  company text not null,
  mobile text collate "C" not null,
  photo_id uuid,
  purpose text not null,
  host text not null,
  valid_from bigint not null,
  valid_until bigint not null,
  issued_by text not null,
  issued_at bigint not null,
  revoked_by text,
  revoked_at bigint,
  version int not null default 1,
  primary key (org_id, id)
);
create index day_pass_time on day_pass (org_id, valid_until);
call protect('day_pass', true);

-- What somebody began to write; kept per account, so that a shared terminal gives it back to the one who began.
create table draft (
  org_id uuid not null,
  account_id uuid not null,
  key text not null,
  value json not null,
  saved_at bigint not null,
  primary key (org_id, account_id, key)
);
call protect('draft');
