-- The weekly score. A revision is a row of its own; none is ever changed.
create table effect_score (
  org_id uuid not null,
  week text collate "C" not null,
  version int not null,
  score json not null,
  -- What a later week still needs of the lines read before; can be had again from the journal.
  carried json not null,
  primary key (org_id, week, version)
);
call protect('effect_score');

-- What an enterprise chose where the model leaves it open, and how it assesses. Every version stays.
create table effect_settings (
  org_id uuid not null,
  kind text collate "C" not null,
  version int not null,
  data json not null,
  reason text not null,
  by_name text not null,
  at bigint not null,
  primary key (org_id, kind, version)
);
call protect('effect_settings');
