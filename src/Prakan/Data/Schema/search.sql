-- The index goes with the column when the column is made anew.
CREATE INDEX IF NOT EXISTS organisations_search ON organisations USING gin (search_text gin_trgm_ops);
