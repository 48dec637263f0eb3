-- One row: the day that the filters of due tasks stand for. Whoever writes filters holds it, so that two nodes write none twice.
create table task_filters (
    id int primary key,
    due_day date not null
);
insert into task_filters (id, due_day) values (1, date '2000-01-01');
