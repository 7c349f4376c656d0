-- Positioning: the forms of AQ 3064.3-2025 Annex B and the city's, then where everybody is.
-- What every table has is called as in 001, whatever it is called on the wire.

create table aq3064_person (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "COMPANY_NAME" text not null,
  "PERSON_NAME" text not null,
  "IDENTIFY_NUM" text not null,
  "PERSON_TYPE" text not null,
  "BIRTHDAY" text not null,
  "GENDER" text not null,
  "POSITION_NAME" text not null,
  "MOBILE_NUMBER" text not null,
  "AFFILIATED_DEPARTMENT" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_zone (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "ZONE_NAME" text not null,
  "ZONE_TYPE" text not null,
  "GEO" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_person_alarm (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "PERSON_ID" text collate "C" not null,
  "ZONE_ID" text collate "C",
  "ALARM_TYPE" text not null,
  "ALARM_TIME" bigint not null,
  "ALARM_END_TIME" bigint,
  "DESCRIBE" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_zone_alarm (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "ZONE_ID" text collate "C" not null,
  "ALARM_TYPE" text not null,
  "ALARM_TIME" bigint not null,
  "ALARM_END_TIME" bigint,
  "DESCRIBE" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_gathering (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "TIME_STAMP" bigint not null,
  -- A list of people, as JSON.
  "ALARM_AREA" text,
  "ALARM_LAST_TIME" int not null,
  "LEVEL" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table sec_employee_file (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "employeeName" text not null,
  "sex" text not null,
  "imei" text collate "C",
  "phone" text not null,
  "post" text not null,
  "orgCode" text not null,
  "enterpriseName" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_employee_file ("companyCode", "imei");

create table sec_employee_alarm_data (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "thirdId" text collate "C" not null,
  "alarmType" text not null,
  "alarmTime" bigint not null,
  "locationCode" text,
  "longitude" double precision,
  "latitude" double precision,
  "address" text not null,
  "alarmReason" text not null,
  "alarmSource" text not null,
  "alarmStatus" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

-- The last place of each person, and nothing of the way there: `who` is the person's id, or the card's number in the city's form.
create table position_latest (
  "companyCode" text collate "C" not null,
  form text collate "C" not null,
  who text collate "C" not null,
  lon double precision not null,
  lat double precision not null,
  floor int,
  online boolean,
  located_at bigint not null,
  received_at bigint not null,
  primary key ("companyCode", form, who)
);

-- One line an upload. Of one round are those with the same batch id; a round that begins too long after the one before is late.
create table position_upload (
  "companyCode" text collate "C" not null,
  seq bigint generated always as identity,
  form text collate "C" not null,
  batch_id text collate "C",
  received_at bigint not null,
  rows int not null,
  stored int not null,
  outdated int not null,
  refused int not null,
  refusal text,
  gap bigint,
  late boolean not null,
  primary key ("companyCode", seq)
);
create index position_upload_time on position_upload ("companyCode", received_at desc);
