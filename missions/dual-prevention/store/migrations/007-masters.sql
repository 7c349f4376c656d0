-- Whose records rule: kinds that the province's base software holds as master.
create table mastered_elsewhere (
  org_id uuid primary key,
  kinds text[] not null
);
call protect('mastered_elsewhere');
