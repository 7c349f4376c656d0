-- What a language model said of a permit, as it was read.
create table risk_model_answer (
  org_id uuid not null,
  id uuid not null,
  permit uuid not null,
  at bigint not null,
  body jsonb not null,
  primary key (org_id, id)
);
create index risk_model_answer_permit on risk_model_answer (org_id, permit, at desc);
call protect('risk_model_answer');

-- What the server saw of a photo that was handed in with a permit: one line for each place where it stands. `print`: the
-- difference hash, null where it cannot be read; `claimed`: the moment that the photo gives
-- for itself; `before`: where the same picture was handed in before it came.
create table permit_photo (
  org_id uuid not null,
  permit uuid not null,
  place text collate "C" not null,
  photo uuid not null,
  at bigint not null,
  person uuid,
  print text collate "C",
  light double precision,
  sharpness double precision,
  claimed bigint,
  before jsonb,
  primary key (org_id, permit, place, photo)
);
create index permit_photo_at on permit_photo (org_id, at);
call protect('permit_photo');

-- 照片核对: what a person said of a photo that the server had a hint about.
create table permit_photo_check (
  org_id uuid not null,
  permit uuid not null,
  photo uuid not null,
  at bigint not null,
  body jsonb not null,
  primary key (org_id, permit, photo)
);
call protect('permit_photo_check');
