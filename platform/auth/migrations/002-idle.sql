-- How long a session may rest unused: a day by default, minutes on a terminal that several people share.
alter table session add column idle bigint not null default 86400000;
