-- The facts that a text names, for suppliers that write it by templates of their own.
alter table notice_delivery add column parameters text;
