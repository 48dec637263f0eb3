-- What an exit broke off, so that it is taken up again if the provider stays; when its list of unfinished orders was
-- empty; and until when the provider serves what it has sold.
alter table case_exit add column withdrawn boolean default false not null;
alter table case_exit add column broken_off text;
alter table case_exit add column orders_settled_on date;
alter table case_exit add column served_until date;
