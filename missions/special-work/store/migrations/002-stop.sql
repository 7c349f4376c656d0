-- What of a permit meets others, watches its air or records it, beside the whole: asked for by place and source, many times a second.
alter table permit add column meets jsonb not null default '{}';
alter table permit add column points uuid[] not null default '{}';
alter table permit add column cameras uuid[] not null default '{}';

-- What positioning was asked to watch for a permit.
create table permit_watch (
  org_id uuid not null,
  permit uuid not null,
  persons uuid[] not null,
  site text not null,
  until_at bigint not null,
  primary key (org_id, permit)
);
call protect('permit_watch');

-- 停止作业: of an area or of the whole enterprise, by hand or by another house.
create table work_hold (
  org_id uuid not null,
  id uuid not null,
  area text,
  reason text not null,
  source text collate "C" not null,
  source_key text collate "C" not null,
  link text,
  begun_at bigint not null,
  begun_by text not null,
  ended_at bigint,
  ended_by text,
  end_reason text,
  primary key (org_id, id)
);
create unique index work_hold_standing on work_hold (org_id, source, source_key) where ended_at is null;
create index work_hold_time on work_hold (org_id, begun_at desc);
call protect('work_hold');

-- Permits from before these columns came to be. The owner is bound by the policies too; for this statement he is not.
alter table permit no force row level security;
update permit set
  meets = jsonb_build_object('id', id, 'number', number, 'kind', kind, 'state', state, 'from', from_at, 'until', until_at, 'area', area, 'plan', plan,
    'x', body #> '{request,place,x}', 'y', body #> '{request,place,y}', 'radius', body #> '{request,place,radius}', 'floor', body #> '{request,place,floor}',
    'links', body #> '{request,links}', 'package', body -> 'package', 'firePlace', kind = 'hot-work' and coalesce((body #>> '{request,detail,firePlace}')::boolean, false),
    'pipe', case when kind = 'blinding' then upper(regexp_replace(coalesce(body #>> '{request,detail,pipe}', ''), '\s+', '', 'g')) else '' end),
  points = array(select jsonb_array_elements_text(coalesce(body #> '{request,points}', '[]'))::uuid),
  cameras = array(select jsonb_array_elements_text(coalesce(body #> '{request,cameras}', '[]'))::uuid);
alter table permit force row level security;
