-- 安全承诺公告 and what hangs on it, as the seven tables of 001: columns named as on the wire.

create table sec_production_promise (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "unitsNumber" int not null,
  "runNumber" int not null,
  "parkNumber" int not null,
  "firesNumber" int not null,
  "fire1Number" int not null,
  "fire2Number" int not null,
  "roadworkNumber" int not null,
  "soilworkNumber" int not null,
  "highworkNumber" int not null,
  "electricityworkNumber" int not null,
  "liftingworkNumber" int not null,
  "blindplateNumber" int not null,
  "spaceworkNumber" int not null,
  "inspectionNumber" int not null,
  "pourOutNumber" int not null,
  "cleanTankNumber" int not null,
  "drainingNumber" int not null,
  "contractorNumber" int not null,
  "changedTaskNumber" int not null,
  "contractor" text not null,
  "trialProduction" text not null,
  "openParking" text not null,
  "openParkingNumber" int not null,
  "workNumber" int not null,
  "notWorkNumber" int not null,
  "test" text not null,
  "testNumber" int not null,
  "overhaulWorkNumber" int not null,
  "dangerProcessNumber" int not null,
  "mHazards" text not null,
  "riskGrade" text not null,
  "commitDate" bigint not null,
  "commitment" text not null,
  "commitContent" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table sec_device_run_status (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "promiseId" text collate "C" not null,
  "hazardCode" text collate "C" not null,
  "isTesting" text not null,
  "runStatus" text not null,
  "runStatusBeginTime" bigint,
  "runStatusEndTime" bigint,
  "runStatusReason" text,
  "isChanged" text not null,
  "changedTime" bigint,
  "changedReason" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_device_run_status ("companyCode", "promiseId");

create table sec_production_promise_ticket (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "promiseId" text collate "C" not null,
  "ticketId" text collate "C" not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
create index on sec_production_promise_ticket ("companyCode", "promiseId");
