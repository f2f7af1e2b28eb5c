-- Who has sent and who has not, counted in the very transaction that changes it. A change adds one row of what it added and took; it waits for
-- nobody and nobody waits for it, however many report at once. Every few seconds the rows are folded into the sums of all offices above.
-- What a board shows is the sums and what is not folded yet, read in one statement.

-- An institution counts at its parent, since its own row says how it stands; everybody else counts where they stand.
CREATE FUNCTION prakan_counted_at(path text, level text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN level = 'Institution' THEN substring(path FROM '^(.*/)[0-9]+/$') ELSE path END $$;

CREATE FUNCTION prakan_day_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (moment AT TIME ZONE 'Asia/Bangkok')::date $$;

-- An organisation's path and those of all above it.
CREATE FUNCTION prakan_way_up(path text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '/' || array_to_string(ids[1:height], '/') || '/'
    FROM string_to_array(trim(BOTH '/' FROM path), '/') ids, generate_series(1, cardinality(ids)) height
$$;

ALTER TABLE board_counts ADD PRIMARY KEY (round_id, path, level);
ALTER TABLE board_days ADD PRIMARY KEY (round_id, path, level, day);
ALTER TABLE board_counts ADD COLUMN parent text COLLATE "C" GENERATED ALWAYS AS (substring(path FROM '^(.*/)[0-9]+/$')) STORED;
CREATE INDEX board_counts_parent ON board_counts (round_id, parent);
CREATE INDEX board_counts_empty ON board_counts (round_id) WHERE expected = 0 AND excused = 0;
CREATE INDEX board_days_empty ON board_days (round_id) WHERE sent = 0 AND approved = 0;
ALTER TABLE board_steps SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
ALTER TABLE board_counts SET (fillfactor = 50);

-- How obligations count, each with its sign: once for what stood before a statement and stands after it, and once for a count from nothing.
DO $make$
DECLARE
    counting constant text := $text$
        WITH stood AS MATERIALIZED (
            SELECT sign, round_id, prakan_counted_at(path, level) AS path, level, state, excused_at IS NULL AS expected, extended_due IS NOT NULL AS extended,
                late AND state NOT IN ('NotStarted', 'Draft') AS late,
                CASE WHEN excused_at IS NULL AND state NOT IN ('NotStarted', 'Draft') THEN prakan_day_of(first_sent_at) END AS sent_on,
                CASE WHEN excused_at IS NULL AND state = 'Approved' THEN prakan_day_of(decided_at) END AS approved_on
            FROM (%1$s) changed)
        SELECT * FROM (
            SELECT round_id, path, level, NULL::date AS day, sum(sign * expected::int)::int AS expected,
                sum(sign * (expected AND state = 'NotStarted')::int)::int AS not_started, sum(sign * (expected AND state = 'Draft')::int)::int AS draft,
                sum(sign * (expected AND state = 'Sent')::int)::int AS sent, sum(sign * (expected AND state = 'Returned')::int)::int AS returned,
                sum(sign * (expected AND state = 'Approved')::int)::int AS approved, sum(sign * (expected AND state = 'Reopened')::int)::int AS reopened,
                sum(sign * (expected AND late)::int)::int AS late, sum(sign * (expected AND extended)::int)::int AS extended, sum(sign * (NOT expected)::int)::int AS excused
            FROM stood GROUP BY round_id, path, level) counted
        WHERE (expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        UNION ALL
        SELECT round_id, path, level, day, 0, 0, 0, sum(sent)::int, 0, sum(approved)::int, 0, 0, 0, 0
        FROM (
            SELECT round_id, path, level, sent_on AS day, sign AS sent, 0 AS approved FROM stood WHERE sent_on IS NOT NULL
            UNION ALL
            SELECT round_id, path, level, approved_on, 0, sign FROM stood WHERE approved_on IS NOT NULL) dated
        GROUP BY round_id, path, level, day HAVING sum(sent) <> 0 OR sum(approved) <> 0
        $text$;
    kind record;
BEGIN
    FOR kind IN SELECT * FROM (VALUES
        ('insert', 'NEW TABLE AS after_it', 'SELECT 1 AS sign, * FROM after_it'),
        ('delete', 'OLD TABLE AS before_it', 'SELECT -1 AS sign, * FROM before_it'),
        ('update', 'OLD TABLE AS before_it NEW TABLE AS after_it', 'SELECT -1 AS sign, * FROM before_it UNION ALL SELECT 1, * FROM after_it')) k (name, tables, changed)
    LOOP
        EXECUTE format($text$
            CREATE FUNCTION prakan_count_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
            BEGIN
                INSERT INTO board_steps (round_id, path, level, day, expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused) %2$s;
                RETURN NULL;
            END $body$;
            CREATE TRIGGER count_%1$s AFTER %1$s ON obligations REFERENCING %3$s FOR EACH STATEMENT EXECUTE FUNCTION prakan_count_%1$s();
            $text$, kind.name, format(counting, kind.changed), kind.tables);
    END LOOP;

    EXECUTE format($text$
        CREATE FUNCTION prakan_fresh_counts(asked int) RETURNS SETOF board_steps LANGUAGE sql STABLE AS $body$ %1$s $body$
        $text$, format(counting, 'SELECT 1 AS sign, * FROM obligations WHERE round_id = asked'));
END $make$;

-- Steps as every office above them counts them.
CREATE FUNCTION prakan_spread(steps board_steps[]) RETURNS SETOF board_steps LANGUAGE sql IMMUTABLE AS $$
    SELECT s.round_id, up, s.level, s.day, sum(s.expected)::int, sum(s.not_started)::int, sum(s.draft)::int, sum(s.sent)::int, sum(s.returned)::int, sum(s.approved)::int, sum(s.reopened)::int, sum(s.late)::int, sum(s.extended)::int, sum(s.excused)::int
    FROM unnest(steps) s, prakan_way_up(s.path) up GROUP BY s.round_id, up, s.level, s.day
$$;

-- Adds what steps say to the sums of the offices that they name.
CREATE FUNCTION prakan_keep_counts(steps board_steps[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO board_counts AS kept (round_id, path, level, expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused)
    SELECT round_id, path, level, expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused FROM unnest(steps) WHERE day IS NULL
    ON CONFLICT (round_id, path, level) DO UPDATE SET
        expected = kept.expected + excluded.expected, not_started = kept.not_started + excluded.not_started, draft = kept.draft + excluded.draft,
        sent = kept.sent + excluded.sent, returned = kept.returned + excluded.returned, approved = kept.approved + excluded.approved,
        reopened = kept.reopened + excluded.reopened, late = kept.late + excluded.late, extended = kept.extended + excluded.extended, excused = kept.excused + excluded.excused;
    INSERT INTO board_days AS kept (round_id, path, level, day, sent, approved)
    SELECT round_id, path, level, day, sent, approved FROM unnest(steps) WHERE day IS NOT NULL
    ON CONFLICT (round_id, path, level, day) DO UPDATE SET sent = kept.sent + excluded.sent, approved = kept.approved + excluded.approved;
    DELETE FROM board_counts WHERE expected = 0 AND excused = 0;
    DELETE FROM board_days WHERE sent = 0 AND approved = 0;
$$;

-- One at a time; a second one leaves it to the first. It writes what the application may only read.
CREATE FUNCTION prakan_fold_counts() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE taken board_steps[];
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('board')) THEN RETURN 0; END IF;
    WITH gone AS (DELETE FROM board_steps RETURNING board_steps.*) SELECT array_agg(gone::board_steps) INTO taken FROM gone;
    IF taken IS NULL THEN RETURN 0; END IF;
    PERFORM prakan_keep_counts(array_agg(s::board_steps)) FROM prakan_spread(taken) s;
    RETURN cardinality(taken);
END $$;

-- What a count from nothing says, less what is kept: no row when the counts are right. One statement sees one moment, so it needs no lock.
CREATE FUNCTION prakan_count_faults(asked int) RETURNS SETOF board_steps LANGUAGE sql STABLE AS $$
    SELECT round_id, path, level, day, sum(expected)::int, sum(not_started)::int, sum(draft)::int, sum(sent)::int, sum(returned)::int, sum(approved)::int, sum(reopened)::int, sum(late)::int, sum(extended)::int, sum(excused)::int
    FROM (
        SELECT * FROM prakan_spread((SELECT array_agg(f::board_steps) FROM prakan_fresh_counts(asked) f))
        UNION ALL
        SELECT round_id, path, level, day, -expected, -not_started, -draft, -sent, -returned, -approved, -reopened, -late, -extended, -excused FROM prakan_spread((SELECT array_agg(s) FROM board_steps s WHERE s.round_id = asked))
        UNION ALL
        SELECT round_id, path, level, NULL, -expected, -not_started, -draft, -sent, -returned, -approved, -reopened, -late, -extended, -excused FROM board_counts WHERE round_id = asked
        UNION ALL
        SELECT round_id, path, level, day, 0, 0, 0, -sent, 0, -approved, 0, 0, 0, 0 FROM board_days WHERE round_id = asked) told
    GROUP BY round_id, path, level, day
    HAVING (sum(expected), sum(not_started), sum(draft), sum(sent), sum(returned), sum(approved), sum(reopened), sum(late), sum(extended), sum(excused)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
$$;

CREATE FUNCTION prakan_mend_counts(asked int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE faults board_steps[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('board'));
    SELECT array_agg(f::board_steps) INTO faults FROM prakan_count_faults(asked) f;
    IF faults IS NULL THEN RETURN 0; END IF;
    PERFORM prakan_keep_counts(faults);
    RETURN cardinality(faults);
END $$;

-- What a node and each of its children count at this moment.
CREATE FUNCTION prakan_board(asked int, node text)
RETURNS TABLE (place text, level text, expected int, not_started int, draft int, sent int, returned int, approved int, reopened int, late int, extended int, excused int) LANGUAGE sql STABLE AS $$
    SELECT place, level, sum(expected)::int, sum(not_started)::int, sum(draft)::int, sum(sent)::int, sum(returned)::int, sum(approved)::int, sum(reopened)::int, sum(late)::int, sum(extended)::int, sum(excused)::int
    FROM (
        SELECT path AS place, level, expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused FROM board_counts WHERE round_id = asked AND (path = node OR parent = node)
        UNION ALL
        SELECT shown, level, expected, not_started, draft, sent, returned, approved, reopened, late, extended, excused
        FROM board_steps, unnest(ARRAY[node, node || nullif(split_part(substr(path, length(node) + 1), '/', 1), '') || '/']) shown
        WHERE round_id = asked AND day IS NULL AND path >= node AND path < node || '~' AND shown IS NOT NULL) told
    GROUP BY place, level
$$;

-- What was sent and approved at and below a node, day by day.
CREATE FUNCTION prakan_board_days(asked int, node text) RETURNS TABLE (day date, level text, sent int, approved int) LANGUAGE sql STABLE AS $$
    SELECT day, level, sum(sent)::int, sum(approved)::int
    FROM (
        SELECT day, level, sent, approved FROM board_days WHERE round_id = asked AND path = node
        UNION ALL
        SELECT day, level, sent, approved FROM board_steps WHERE round_id = asked AND day IS NOT NULL AND path >= node AND path < node || '~') told
    GROUP BY day, level
$$;

SELECT prakan_guard_owned_tables();

-- A round that was open before there was a board is counted once.
SELECT prakan_mend_counts(id) FROM rounds;
