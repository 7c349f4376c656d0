-- The ground every house stands on: who the rows belong to and who may see them.

create function acting_org() returns uuid language sql stable
  as $$ select nullif(current_setting('app.org', true), '')::uuid $$;
create function acting_account() returns uuid language sql stable
  as $$ select nullif(current_setting('app.account', true), '')::uuid $$;
create function acting_worker() returns boolean language sql stable
  as $$ select current_setting('app.worker', true) = 'on' $$;

-- Row-level security by org for a table with org_id. Background workers see all orgs only where asked for.
create procedure protect(tbl regclass, workers boolean default false) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  if workers then
    execute format('create policy by_org on %s using (org_id = (select acting_org()) or (select acting_worker()))', tbl);
  else
    execute format('create policy by_org on %s using (org_id = (select acting_org()))', tbl);
  end if;
  execute format('grant select, insert, update, delete on %s to anlan_app', tbl);
end $$;

-- The journal: append only, gapless per org, hash chained. Time line, outbox and audit are views of it.
create table org_head (
  org_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
call protect('org_head', true);

create table journal (
  org_id uuid not null,
  seq bigint not null,
  id uuid not null,
  type text not null,
  v int not null,
  at bigint not null,
  recorded_at bigint not null,
  actor json not null,
  subject uuid,
  cause uuid,
  correlation uuid,
  data json not null,
  hash bytea not null,
  primary key (org_id, seq)
);
create index journal_subject on journal (org_id, subject, seq) where subject is not null;
create index journal_type on journal (org_id, type, seq);
call protect('journal', true);
revoke update, delete on journal from anlan_app;

-- Appends events in order and returns the last seq. The row lock on org_head makes the order the commit order.
-- hash = sha256(previous hash || the line as text), so that a changed, missing or moved line breaks the chain.
create function journal_append(org uuid, lines json, recorded bigint) returns bigint language plpgsql as $$
declare
  head org_head%rowtype;
  line json;
  text_line text;
begin
  insert into org_head values (org, 0, '\x00') on conflict do nothing;
  select * into head from org_head where org_id = org for update;
  for line in select * from json_array_elements(lines) loop
    head.seq := head.seq + 1;
    text_line := concat_ws(E'\x1f', org, head.seq, line->>'id', line->>'type', line->>'v', line->>'at', recorded,
      line->>'actor', coalesce(line->>'subject', ''), coalesce(line->>'cause', ''), coalesce(line->>'correlation', ''), line->>'data');
    head.hash := sha256(head.hash || convert_to(text_line, 'UTF8'));
    insert into journal values (org, head.seq, (line->>'id')::uuid, line->>'type', (line->>'v')::int, (line->>'at')::bigint,
      recorded, (line->>'actor')::json, (line->>'subject')::uuid, (line->>'cause')::uuid, (line->>'correlation')::uuid,
      (line->>'data')::json, head.hash);
  end loop;
  update org_head set seq = head.seq, hash = head.hash where org_id = org;
  perform pg_notify('journal', org::text);
  return head.seq;
end $$;

-- Commands already carried out: a repeated commandId gets the same answer, not a second deed.
create table command_done (
  org_id uuid not null,
  id uuid not null,
  digest bytea not null,
  answer json not null,
  at bigint not null,
  primary key (org_id, id)
);
call protect('command_done');

-- How far each reaction has read each org's journal.
create table reaction_cursor (
  org_id uuid not null,
  reaction text not null,
  seq bigint not null,
  attempts int not null default 0,
  retry_at bigint,
  last_error text,
  primary key (org_id, reaction)
);
call protect('reaction_cursor', true);

-- What is due when, on the plant clock.
create table schedule (
  org_id uuid not null,
  kind text not null,
  key text not null,
  due_at bigint not null,
  data json not null,
  attempts int not null default 0,
  retry_at bigint not null default 0,
  last_error text,
  primary key (org_id, kind, key)
);
create index schedule_due on schedule (due_at);
call protect('schedule', true);

-- The plant clock: plant time = plant_anchor + (wall - wall_anchor) * rate. One row, read by all processes.
create table plant_clock (
  one boolean primary key default true check (one),
  wall_anchor bigint not null,
  plant_anchor bigint not null,
  rate double precision not null
);
grant select, insert, update on plant_clock to anlan_app;
