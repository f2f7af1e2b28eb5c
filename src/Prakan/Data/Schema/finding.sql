-- Words inside names. Row-level security keeps a pattern from driving an index, and the planner from knowing how common a word is. So these two
-- look with the owner's rights, range by range of the reach, and give numbers of what lies within reach; whoever loads the rows passes the wall again.
-- For a word that stands in more than one name of fifty they give one NULL: it is found sooner along the order of a list.
CREATE OR REPLACE FUNCTION prakan_organisations_named(word text, pattern text, most int) RETURNS SETOF int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = auto AS $$
DECLARE part pathrange;
BEGIN
    IF (SELECT count(*) FILTER (WHERE strpos(search_text, word) > 0) * 50 > count(*) FROM organisations TABLESAMPLE SYSTEM (1) REPEATABLE (1)) THEN
        RETURN NEXT NULL;
        RETURN;
    END IF;
    -- EXECUTE plans each range by itself: a narrow one by its paths, a wide one by the word.
    FOR part IN SELECT unnest(prakan_reach()) LOOP
        RETURN QUERY EXECUTE 'SELECT id FROM organisations WHERE path >= $1 AND path < $2 AND search_text LIKE $3 LIMIT $4'
            USING coalesce(lower(part), ''), coalesce(upper(part), '~'), pattern, most;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION prakan_people_named(word text, pattern text, most int) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = auto AS $$
DECLARE part pathrange;
BEGIN
    IF (SELECT count(*) FILTER (WHERE strpos(lower(full_name || ' ' || user_name), word) > 0) * 50 > count(*) FROM people TABLESAMPLE SYSTEM (3) REPEATABLE (1)) THEN
        RETURN NEXT NULL;
        RETURN;
    END IF;
    FOR part IN SELECT unnest(prakan_reach()) LOOP
        RETURN QUERY EXECUTE 'SELECT p.id FROM people p WHERE lower(p.full_name || '' '' || p.user_name) LIKE $3
            AND EXISTS (SELECT FROM posts WHERE person_id = p.id AND path >= $1 AND path < $2) LIMIT $4'
            USING coalesce(lower(part), ''), coalesce(upper(part), '~'), pattern, most;
    END LOOP;
END $$;

-- Whether a content stands in the place of another report already: its own office's, or another's. It runs with its owner's rights, since others lie
-- beyond the wall; it tells only whoever holds the very same bytes, and whose they are it does not tell.
CREATE OR REPLACE FUNCTION prakan_handed_in_before(content bytea, owner_given text, office int) RETURNS TABLE (own boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT f.organisation_id = office FROM stored_files f
    WHERE f.sha256 = content AND f.owner <> owner_given AND f.only_new AND f.replaced_at IS NULL AND f.trashed_at IS NULL
    ORDER BY 1 DESC LIMIT 1
$$;
