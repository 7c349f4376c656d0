-- Whether the terminal may be carried into an area with an explosive atmosphere, by its plate.
alter table terminal add column explosion_proof boolean not null default false;
