-- What the lists of Tasklist are read by, on tables that the engine creates; so they are made once it has started.
create index if not exists ruzhu_task_queue on ACT_RU_TASK (DUE_DATE_, PRIORITY_ desc, CREATE_TIME_, ID_);
create index if not exists ruzhu_task_candidates on ACT_RU_IDENTITYLINK (TASK_ID_, TYPE_, GROUP_ID_);
create index if not exists ruzhu_task_marks on ACT_RU_VARIABLE (NAME_, TASK_ID_);
