-- Which hours have been counted out of the tracks. A stale one is counted again: reports of it came late.
create table counted_hour (
  org_id uuid not null,
  hour bigint not null,
  stale boolean not null,
  -- Of its sixty: fewer while the hour runs.
  minutes int not null default 0,
  people int not null default 0,
  -- Hours of people that cannot be read.
  damaged int not null default 0,
  counted_at bigint not null default 0,
  primary key (org_id, hour)
);
create index counted_hour_stale on counted_hour (org_id, hour) where stale;
call protect('counted_hour');

-- Heads at each minute of an hour, by area, class and department: sums of rows are exact, their highest minute is the peak.
-- Nobody is named. The area of zeros is the whole site, the department of zeros is none.
create table presence_hour (
  org_id uuid not null,
  hour bigint not null,
  fence uuid not null,
  class text collate "C" not null,
  department uuid not null,
  people int not null,
  person_minutes int not null,
  -- Sixty times two bytes, the higher first.
  heads bytea not null,
  primary key (org_id, fence, hour, class, department)
);
create index presence_hour_time on presence_hour (org_id, hour);
call protect('presence_hour');

-- Seconds that people spent in cells of a plan, packed (rules/heat/cell-codec.ts).
create table heat_hour (
  org_id uuid not null,
  plan text collate "C" not null,
  hour bigint not null,
  floor int not null,
  class text collate "C" not null,
  body bytea not null,
  primary key (org_id, plan, hour, floor, class)
);
create index heat_hour_time on heat_hour (org_id, hour);
call protect('heat_hour');

-- The same by part of a day (0–8, 8–20, 20–24 o'clock): a month is ninety of these instead of seven hundred hours.
create table heat_part (
  org_id uuid not null,
  plan text collate "C" not null,
  part bigint not null,
  floor int not null,
  class text collate "C" not null,
  body bytea not null,
  primary key (org_id, plan, part, floor, class)
);
create index heat_part_time on heat_part (org_id, part);
call protect('heat_part');

-- Places where people gather again and again: asked for the cause, answered with measures.
create table frequent_gathering (
  org_id uuid not null,
  id uuid not null,
  state text collate "C" not null,
  plan text collate "C" not null,
  floor int not null,
  asked_at bigint not null,
  record jsonb not null,
  version int not null,
  primary key (org_id, id)
);
create index frequent_gathering_time on frequent_gathering (org_id, asked_at desc);
call protect('frequent_gathering');

create table gathering_watch (
  org_id uuid not null,
  times int not null,
  days int not null,
  answer_days int not null,
  version int not null,
  primary key (org_id)
);
call protect('gathering_watch');
