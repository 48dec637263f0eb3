create table form_draft (
    case_id varchar(32) not null,
    task_key varchar(100) not null,
    answers text not null,
    saved_at timestamp with time zone not null,
    primary key (case_id, task_key)
);
