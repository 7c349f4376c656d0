-- A file is known by its bytes: the same bytes of the same org are one row. The bytes themselves lie in the data folder.
create table file (
  org_id uuid not null,
  id uuid not null,
  sha256 text collate "C" not null,
  type text collate "C" not null,
  name text not null,
  bytes bigint not null,
  -- Size in pixels of what is served, when it is a photo.
  width int,
  height int,
  -- What the photo says of itself: when, where, with what. For the audit role only.
  claims json,
  created_at bigint not null,
  created_by json not null,
  primary key (org_id, id),
  unique (org_id, sha256)
);
call protect('file');
revoke update, delete on file from anlan_app;
