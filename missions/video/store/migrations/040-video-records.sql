-- What was last told to receivers. The draft is the record without its counted and signed head: a draft that is the same is no new version.
create table video_record (
  org_id uuid not null,
  kind text collate "C" not null,
  id uuid not null,
  version int not null,
  created_at bigint not null,
  created_by text not null,
  updated_at bigint not null,
  updated_by text not null,
  draft jsonb not null,
  primary key (org_id, kind, id)
);
call protect('video_record');

-- Which kinds a device that is not ours has told of a camera: it does not say by itself what it watches for.
create table analysis_told (
  org_id uuid not null,
  camera uuid not null,
  source uuid not null,
  kind text collate "C" not null,
  primary key (org_id, camera, source, kind)
);
call protect('analysis_told');
