-- Names that lie beyond the wall and must still be read: the offices above an organisation, and the other end of a link.
-- They run with the owner's rights, answer only for an organisation within reach, and give names, nothing else.
CREATE OR REPLACE FUNCTION prakan_way_to(organisation int, day date)
RETURNS TABLE (id int, name text, within_reach boolean, height int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH RECURSIVE way AS (
        SELECT o.id, p.name, p.parent_id, o.path, 0 AS height
        FROM organisations o JOIN organisation_periods p ON p.organisation_id = o.id AND p."from" <= day AND (p.until IS NULL OR day < p.until)
        WHERE o.id = organisation AND o.path <@ prakan_reach()
        UNION ALL
        SELECT o.id, p.name, p.parent_id, o.path, way.height + 1
        FROM way JOIN organisations o ON o.id = way.parent_id
        CROSS JOIN LATERAL (
            -- An office that is younger in our books than what stands below it goes by its first name.
            SELECT * FROM organisation_periods q WHERE q.organisation_id = o.id ORDER BY (q."from" <= day) DESC,
                CASE WHEN q."from" <= day THEN q."from" END DESC, q."from" LIMIT 1) p
    )
    SELECT way.id, way.name, way.path <@ prakan_reach(), way.height FROM way
$$;

CREATE OR REPLACE FUNCTION prakan_links_of(organisation int)
RETURNS TABLE (id int, name text, kind text, outward boolean, "on" date, within_reach boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT other.id, other.name, l.kind, l.from_id = here.id, l."on", other.path <@ prakan_reach()
    FROM organisations here
    JOIN organisation_links l ON here.id IN (l.from_id, l.to_id)
    JOIN organisations other ON other.id = CASE WHEN l.from_id = here.id THEN l.to_id ELSE l.from_id END
    WHERE here.id = organisation AND here.path <@ prakan_reach()
$$;

-- Who a report goes to, and who holds its lock: the offices above an organisation, by name and kind.
CREATE OR REPLACE FUNCTION prakan_offices_of(organisation int)
RETURNS TABLE (name text, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT office.name, office.kind
    FROM organisations here JOIN organisations office ON office.id = ANY (string_to_array(trim(BOTH '/' FROM here.path), '/')::int[])
    WHERE here.id = organisation AND here.path <@ prakan_reach()
    ORDER BY length(office.path)
$$;

-- The names of those that stand beside an organisation, so that a paper of theirs is noticed; names, nothing else, and only for an organisation within reach.
CREATE OR REPLACE FUNCTION prakan_neighbours_of(organisation int) RETURNS TABLE (name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT other.name FROM organisations here JOIN organisations other ON other.parent_id = here.parent_id AND other.id <> here.id
    WHERE here.id = organisation AND here.path <@ prakan_reach() AND other.closed_on IS NULL AND other.name <> here.name
    ORDER BY other.id LIMIT 300
$$;
