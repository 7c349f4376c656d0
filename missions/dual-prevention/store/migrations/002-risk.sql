-- Units on the plan, residual risk by rating, who answers for a measure.
alter table risk_unit add column areas text[], add column polygon json;
alter table risk_event add column residual json, add column residual_reason text;
alter table risk_measure
  add column post uuid, add column post_name text,
  add column lowers_likelihood double precision, add column lowers_severity double precision;

-- When a unit was assessed last, and what demands it again. Without a row the unit counts from the day it came to be.
create table risk_review (
  org_id uuid not null,
  unit uuid not null,
  assessed_on text collate "C",
  assessed_by text,
  conclusion text,
  requests json not null default '[]',
  primary key (org_id, unit)
);
call protect('risk_review');

-- Each time somebody has looked whether the four-colour map is still true.
create table risk_map_confirmation (
  org_id uuid not null,
  id uuid not null,
  confirmed_on text collate "C" not null,
  at bigint not null,
  by_name text not null,
  note text not null,
  primary key (org_id, id)
);
create index risk_map_confirmation_time on risk_map_confirmation (org_id, at desc);
call protect('risk_map_confirmation');

-- 作业危害分析 and 安全检查表分析, as contract/worksheet.ts says.
create table risk_worksheet (
  org_id uuid not null,
  id uuid not null,
  version int not null,
  deleted boolean not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  unit uuid not null,
  title text not null,
  place text not null,
  author json not null,
  members json not null,
  confirmed json not null,
  rows json not null,
  submitted_at bigint,
  approved json,
  applied_at bigint,
  returned_reason text,
  primary key (org_id, id)
);
create index risk_worksheet_state on risk_worksheet (org_id, state, updated_at desc, id) where not deleted;
create index risk_worksheet_unit on risk_worksheet (org_id, unit) where not deleted;
call protect('risk_worksheet');
