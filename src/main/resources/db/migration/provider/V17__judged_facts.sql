-- What the last check of an application looked at, so that it can be told which of it has changed since.
alter table onboarding_case add column judged_facts text;
