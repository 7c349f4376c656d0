-- Why a camera has no picture, as its recorder says it.
alter table camera_live add column tip text not null default '';
