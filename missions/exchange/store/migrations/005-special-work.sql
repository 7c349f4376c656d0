-- How special work is written for a receiver; null: as the installation has it.
alter table receiver add column special_work jsonb;
