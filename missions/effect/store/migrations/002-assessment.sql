-- One month's assessment, with the rules it was made by.
create table effect_month (
  org_id uuid not null,
  month text collate "C" not null,
  state text collate "C" not null,
  settings int not null,
  seal_at bigint not null,
  up_to bigint not null,
  primary key (org_id, month)
);
call protect('effect_month');

-- The sheet of one person or department. A revision is a row of its own; none is ever changed.
create table effect_sheet (
  org_id uuid not null,
  month text collate "C" not null,
  scope text collate "C" not null,
  subject uuid not null,
  version int not null,
  sheet json not null,
  primary key (org_id, month, scope, subject, version)
);
call protect('effect_sheet');

create table effect_appeal (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  month text collate "C" not null,
  scope text collate "C" not null,
  subject uuid not null,
  state text collate "C" not null,
  at bigint not null,
  appeal json not null,
  primary key (org_id, id)
);
create index effect_appeal_open on effect_appeal (org_id, at) where state = 'open';
create index effect_appeal_sheet on effect_appeal (org_id, month, scope, subject);
call protect('effect_appeal');
