-- Special work: the forms of AQ 3064.2-2025 Annex A and of a park.
-- What every table has is called as in 001, whatever it is called on the wire.

create table aq3064_work_plan (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "COMPANY_NAME" text not null,
  "APPLY_DEPARTMENT" text not null,
  "WORK_DEPARTMENT" text not null,
  "TICKET_CONTENT" text not null,
  "TICKET_POSITION" text not null,
  "START_TIME" bigint not null,
  "END_TIME" bigint not null,
  "TICKET_TYPE" text not null,
  "IS_CONTRACTOR_WORK" text not null,
  "IS_EMERGENCY" text not null,
  "EMERGENCY_CAUSE" text,
  "APPROVE_TIME" bigint,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_work_ticket (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "COMPANY_NAME" text not null,
  "TICKET_TYPE" text not null,
  "GAS_NAME" text,
  "GAS_TIME" bigint,
  "GAS_VALUE" double precision,
  "ISSUE_TIME" bigint,
  "START_TIME" bigint not null,
  "END_TIME" bigint not null,
  "TICKET_POSITION" text not null,
  "TICKET_CONTENT" text not null,
  "CHECKED_TIME" bigint,
  "LONGITUDE" double precision not null,
  "LATITUDE" double precision not null,
  "TICKET_STATUS" text not null,
  "SUPERVISOR_NAME" text not null,
  "WORKER_NAME" text not null,
  "WORKER_CERTI_NAME" text,
  "WORKER_CERTI_NUM" text,
  "WORK_DEPARTMENT" text not null,
  "IS_CONTRACTOR_WORK" text not null,
  "TICKET_RESPONS_NAME" text not null,
  "MAJOR_PERSON_MOBILE" text not null,
  "IS_CHANGED" text not null,
  "CHANGED_CAUSE" text,
  "IS_CANCELLED" text not null,
  "CANCELLED_CAUSE" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_work_ticket_file (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "TICKET_ID" text collate "C" not null,
  "FILE_NAME" text not null,
  "FILE_DIGEST" text not null,
  "FILE_CONTENT" text not null,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table aq3064_work_alarm (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "TICKET_ID" text collate "C" not null,
  "ALARM_START_TIME" bigint not null,
  "ALARM_TYPE" text not null,
  "ALARM_END_TIME" bigint,
  "ALARM_RESULT" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table accept_ticket_activity (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "ticketType" text not null,
  "startTime" bigint not null,
  "endTime" bigint not null,
  "ticketPosition" text not null,
  "jobContent" text not null,
  "supervisorName" text,
  "workerName" text,
  "workDepartment" text not null,
  "personId" text,
  "socialCreditCode" text,
  "isContractorWork" text not null,
  "ticketResponsName" text,
  "majorPersonMobile" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);

create table accept_ticket_formal (
  "companyCode" text collate "C" not null, "id" text collate "C" not null,
  "companyName" text not null,
  "ticketType" text not null,
  "gasName" text,
  "gasTime" bigint,
  "gasValue" double precision,
  "issueTime" bigint,
  "startTime" bigint not null,
  "endTime" bigint not null,
  "ticketPosition" text not null,
  "ticketContent" text not null,
  "chechedTime" bigint,
  "longitude" double precision not null,
  "latitude" double precision not null,
  "ticketStatus" text not null,
  "supervisorName" text not null,
  "workerName" text not null,
  "workerCertiName" text,
  "workerCertiNum" text,
  "workDepartment" text not null,
  "isContractorWork" text not null,
  "ticketResponsName" text not null,
  "majorPersonMobile" text not null,
  "isChanged" text not null,
  "changedCause" text,
  "isCancelled" text not null,
  "cancelledCause" text,
  "ticketNum" text not null,
  "jobId" text collate "C",
  "ticketPic" text,
  "deleted" text not null, "createDate" bigint not null, "createBy" text not null, "updateDate" bigint not null, "updateBy" text not null,
  digest text not null, request_id uuid not null, received_at bigint not null,
  primary key ("companyCode", "id")
);
