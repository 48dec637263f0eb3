-- What a product's description has besides words: its tags as JSON, and the ids of its documents, by the kind that the market asks for.
alter table product add column tags text default '[]' not null;
alter table product add column files text default '{}' not null;
