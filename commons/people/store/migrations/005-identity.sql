-- Who somebody is by their papers (AQ 3064.3-2025 B.1). Apart from the person, so that no list carries it along by accident.
create table person_identity (
  org_id uuid not null,
  person_id uuid not null,
  id_number text collate "C" not null,
  birthday text collate "C" not null,
  gender text collate "C" not null,
  changed_by text not null,
  changed_at bigint not null,
  version int not null default 1,
  primary key (org_id, person_id)
);
call protect('person_identity');
