-- The mode of cooperation that was chosen in the application; empty where nobody was asked.
alter table onboarding_case add column mode varchar(40);
