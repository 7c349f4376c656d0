create index inbox_record_video on inbox_record (org_id, enterprise, happened_at) where kind = 'video-alarm';
create index inbox_record_video_state on inbox_record (org_id, state, happened_at) where kind = 'video-alarm' and not deleted;

-- Pictures of alarms, by the hash of their bytes: apart from the records, so that lists stay light. org_id is the district; the town sees those of its enterprises.
create table inbox_picture (
  org_id uuid not null,
  enterprise uuid not null,
  sha256 text collate "C" not null,
  bytes bytea not null,
  received_at bigint not null,
  primary key (org_id, enterprise, sha256)
);
call protect('inbox_picture');
create policy by_town on inbox_picture for select using (
  enterprise in (select e.enterprise from inbox_enterprise e where e.town_id = (select acting_org())));
