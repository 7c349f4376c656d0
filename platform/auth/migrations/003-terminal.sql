-- The shared terminal at which the session was opened by its key; null for any other device, whatever it says of itself.
alter table session add column terminal uuid;
