create trigger answer_version_append_only before update, delete on answer_version for each row call 'org.ruzhu.desk.insight.AppendOnly';
