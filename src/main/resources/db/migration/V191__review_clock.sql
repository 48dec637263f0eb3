-- Working days are counted in halves; a review that is late gets another day.
alter table review alter column working_days_used set data type numeric(6, 1);

alter table review add column new_due_on date;
