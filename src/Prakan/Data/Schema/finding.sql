-- Words inside names. Row-level security keeps a pattern from driving an index, so these two look with the owner's rights,
-- range by range of the reach, and give numbers of what lies within reach, nothing else; whoever loads the rows passes the wall again.
-- EXECUTE plans each range by itself: a narrow one by its paths, a wide one by its words.
CREATE OR REPLACE FUNCTION prakan_organisations_named(pattern text, most int) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE part pathrange;
BEGIN
    FOR part IN SELECT unnest(prakan_reach()) LOOP
        RETURN QUERY EXECUTE 'SELECT id FROM organisations WHERE path >= $1 AND path < $2 AND search_text LIKE $3 LIMIT $4'
            USING coalesce(lower(part), ''), coalesce(upper(part), '~'), pattern, most;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION prakan_people_named(pattern text, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE part pathrange;
BEGIN
    FOR part IN SELECT unnest(prakan_reach()) LOOP
        RETURN QUERY EXECUTE 'SELECT p.id FROM people p WHERE lower(p.full_name || '' '' || p.user_name) LIKE $3
            AND EXISTS (SELECT FROM posts WHERE person_id = p.id AND path >= $1 AND path < $2) LIMIT $4'
            USING coalesce(lower(part), ''), coalesce(upper(part), '~'), pattern, most;
    END LOOP;
END $$;
