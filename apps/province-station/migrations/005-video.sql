-- Intelligent video: a least set of our own, since the province's tables were not found (待核).
-- What every table has is called as in 001, whatever it is called on the wire.

create table video_analysis_device (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "COMPANY_NAME" text,
  "DEVICE_KIND" text not null,
  "DEVICE_NUM" text,
  "DEVICE_NAME" text not null,
  "PLACE" text,
  "AREA_KIND" text,
  "LONGITUDE" double precision,
  "LATITUDE" double precision,
  "VENDOR" text,
  "MODEL" text,
  "GB_ID" text,
  "ALGORITHMS" text,
  "ROI" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table video_analysis_status (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "DEVICE_ID" text collate "C" not null,
  "DEVICE_NAME" text not null,
  "RUN_STATE" text not null,
  "STATE_TIME" bigint not null,
  "RUNNING" text,
  "REASON" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table video_analysis_alarm (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "DEVICE_ID" text collate "C" not null,
  "ALARM_TYPE" text not null,
  "ALARM_NAME" text not null,
  "ALARM_LEVEL" text not null,
  "ALARM_START_TIME" bigint not null,
  "ALARM_END_TIME" bigint,
  "DESCRIBE" text not null,
  "PLACE" text not null,
  "LONGITUDE" double precision,
  "LATITUDE" double precision,
  "CONFIDENCE" double precision,
  "SOURCE_KIND" text not null,
  "SOURCE_NAME" text not null,
  "PICTURE" text,
  "PICTURE_DIGEST" text,
  "CLIP_START_TIME" bigint,
  "CLIP_END_TIME" bigint,
  "HANDLE_PERSON" text,
  "HANDLE_TIME" bigint,
  "HANDLE_RESULT" text,
  "IS_MISREPORT" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
