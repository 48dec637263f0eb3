-- What a verdict rests on, so that it can be reached again: the facts as they stood, the categories asked for, and what
-- the rules found unmet. Verdicts from before have none of it.
alter table review add column facts text;

alter table review add column categories text;

alter table review add column unmet text;
