-- The printed receipt, among the case's documents; null where a receipt is older than its paper.
alter table receipt add column document_id varchar(36);
