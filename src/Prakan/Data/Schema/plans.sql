-- What is offered to a person is worked out once, when they enter, and stands in prakan.offered as the subjects of facts:
-- a policy that asks three guarded tables is planned anew, with all their policies inside it, by every query that it guards.
CREATE FUNCTION prakan_offered() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('prakan.offered', true), ''), '{}')::text[] $$;

ALTER POLICY offered ON posts USING ('post:' || id = ANY ((SELECT prakan_offered())::text[]));
ALTER POLICY offered ON organisations USING ('organisation:' || id = ANY ((SELECT prakan_offered())::text[]));
ALTER POLICY offered ON facts USING (subject = ANY ((SELECT prakan_offered())::text[]) AND subject LIKE 'hand-over:%')
    WITH CHECK (person_id = (SELECT prakan_person()) AND subject = ANY ((SELECT prakan_offered())::text[]) AND subject LIKE 'hand-over:%');

-- OFFSET 0 keeps the posts of one person one look into an index: hashed for all people, they would all be read for a list of fifty.
ALTER POLICY reach ON people USING (
    id = (SELECT prakan_person())
    OR (SELECT prakan_reach() @> '{(,)}'::pathranges)
    OR EXISTS (SELECT FROM posts WHERE posts.person_id = people.id OFFSET 0)
    OR EXISTS (SELECT FROM hand_overs WHERE hand_overs.successor_id = people.id OFFSET 0));

CREATE INDEX organisation_periods_parent ON organisation_periods (parent_id, name, organisation_id);
CREATE INDEX organisations_search ON organisations USING gin (search_text gin_trgm_ops);

-- A connection that has been used before knows the setting as an empty text; that, too, is a reach of nothing.
CREATE OR REPLACE FUNCTION prakan_reach() RETURNS pathranges LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('prakan.reach', true), ''), '{}')::pathranges $$;
