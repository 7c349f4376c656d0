-- How exact a fix was, metres; kept as long as its hour is open. Null: the source did not say.
alter table track_tail add column accuracy real;

-- A walk of a route as its window came. The route as it was then stands in `body`, with what became of it.
create table patrol_round (
  org_id uuid not null,
  id uuid not null,
  route uuid not null,
  state text collate "C" not null,
  start_at bigint not null,
  end_at bigint not null,
  persons uuid[] not null,
  body json not null,
  -- Visits seen so far by person: how exact fixes were is known only while their hour is open, so each is judged then, once.
  visits json not null default '{}',
  -- When it is to be looked at; null once nothing can change it any more.
  look_at bigint,
  primary key (org_id, id),
  unique (org_id, route, start_at)
);
create index patrol_round_time on patrol_round (org_id, start_at);
create index patrol_round_look on patrol_round (org_id, look_at) where look_at is not null;
call protect('patrol_round');

-- Codes that were scanned at stops.
create table patrol_proof (
  org_id uuid not null,
  round uuid not null,
  person uuid not null,
  stop uuid not null,
  at bigint not null,
  taken_at bigint not null,
  primary key (org_id, round, person, stop, at)
);
call protect('patrol_proof');
