-- Statistics of results. Each judgement of a received report becomes a row with where and what the institution was when its report was approved; above the
-- provinces those rows are counted. Both are kept in the very transaction that receives the report, and written by nobody but these triggers.

-- Sizes of institutions by their pupils: whoever changes them adds a version for later years.
INSERT INTO esar_sizes (year, least, thai) VALUES
    (2561, 0, 'ไม่เกิน 40 คน'), (2561, 41, '41–119 คน'), (2561, 120, '120–719 คน'), (2561, 720, '720–1,679 คน'), (2561, 1680, '1,680 คนขึ้นไป');

ALTER TABLE esar_counted_grades ADD PRIMARY KEY (received_id, framework_id, place);
ALTER TABLE esar_counted_grades ADD FOREIGN KEY (received_id) REFERENCES esar_received_reports ON DELETE CASCADE;
CREATE UNIQUE INDEX esar_grade_counts_kept ON esar_grade_counts (framework_id, year, place, path, to_path, province, affiliation, size_id, level) WHERE folded;
CREATE INDEX esar_grade_counts_asked ON esar_grade_counts (framework_id, year, place);
CREATE INDEX esar_grade_counts_new ON esar_grade_counts (year) WHERE NOT folded;
ALTER TABLE esar_grade_counts SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- The size of so many pupils in a year, 0 where nobody has said how many.
CREATE FUNCTION prakan_size_of(pupils int, asked int) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT id FROM esar_sizes WHERE year = (SELECT max(year) FROM esar_sizes WHERE year <= asked) AND least <= pupils ORDER BY least DESC LIMIT 1), 0)
$$;

-- What a report says of each standard, and of the whole at place 0. Points become a letter, the lowest of which is level 1.
CREATE FUNCTION prakan_levels_of(grades jsonb) RETURNS TABLE (framework int, place int, level int) LANGUAGE sql STABLE AS $$
    WITH given AS (SELECT * FROM jsonb_to_recordset(grades) AS g (framework int, standard int, grade int))
    SELECT f.id, coalesce(s.place, 0), g.grade FROM given g JOIN esar_frameworks f ON f.id = g.framework AND f.scale = 'Quality' LEFT JOIN esar_standards s ON s.id = g.standard
    UNION ALL
    SELECT id, 0, level FROM (
        SELECT id, (SELECT count(*)::int FROM jsonb_to_recordset(bands) AS b (least int) WHERE 100 * points >= b.least * 3 * items) AS level
        FROM (SELECT f.id, f.bands, sum(g.grade) AS points, count(*) AS items FROM given g JOIN esar_frameworks f ON f.id = g.framework AND f.scale = 'Points' WHERE g.standard IS NOT NULL GROUP BY f.id, f.bands) summed) lettered
    WHERE level > 0
$$;

CREATE FUNCTION prakan_grades_of(report esar_received_reports) RETURNS SETOF esar_counted_grades LANGUAGE sql STABLE AS $$
    SELECT report.id, report.organisation_id, report.path, report.to_path, report.year, l.framework, l.place, l.level,
        left(coalesce(o.area, ''), 2), left(coalesce(o.area, ''), 4), coalesce(o.parent_id, 0), coalesce(nullif(o.affiliation, ''), '-'), prakan_size_of(o.pupils, report.year)
    FROM prakan_levels_of(report.grades) l JOIN organisations o ON o.id = report.organisation_id
$$;

-- Many come at once in a bulk load, so it is a statement's rows that are counted.
CREATE FUNCTION prakan_count_received() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO esar_counted_grades SELECT g.* FROM esar_received_reports r, prakan_grades_of(r) g WHERE r.id IN (SELECT id FROM after_it);
    RETURN NULL;
END $$;
CREATE TRIGGER count_received AFTER INSERT ON esar_received_reports REFERENCING NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION prakan_count_received();

-- What was approved anew is counted anew; a report that only moved keeps what its institution was.
CREATE FUNCTION prakan_count_renewed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE renewed uuid[] := ARRAY (SELECT a.id FROM after_it a JOIN before_it b USING (id) WHERE (a.grades, a.submission_id) IS DISTINCT FROM (b.grades, b.submission_id));
BEGIN
    DELETE FROM esar_counted_grades WHERE received_id = ANY (renewed);
    UPDATE esar_counted_grades c SET path = a.path, to_path = a.to_path FROM after_it a WHERE c.received_id = a.id AND (c.path, c.to_path) <> (a.path, a.to_path);
    INSERT INTO esar_counted_grades SELECT g.* FROM esar_received_reports r, prakan_grades_of(r) g WHERE r.id = ANY (renewed);
    RETURN NULL;
END $$;
CREATE TRIGGER count_renewed AFTER UPDATE ON esar_received_reports REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it FOR EACH STATEMENT EXECUTE FUNCTION prakan_count_renewed();

-- Above the provinces: a change adds rows of what it added and took, and waits for nobody. They lie at the top two of the tree, so that a department counts its own.
CREATE FUNCTION prakan_branch(path text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT coalesce(substring(path FROM '^/[0-9]+/[0-9]+/'), path) $$;

DO $make$
DECLARE kind record;
BEGIN
    FOR kind IN SELECT * FROM (VALUES
        ('insert', 'NEW TABLE AS after_it', 'SELECT 1 AS sign, * FROM after_it'),
        ('delete', 'OLD TABLE AS before_it', 'SELECT -1 AS sign, * FROM before_it'),
        ('update', 'OLD TABLE AS before_it NEW TABLE AS after_it', 'SELECT -1 AS sign, * FROM before_it UNION ALL SELECT 1, * FROM after_it')) k (name, tables, changed)
    LOOP
        EXECUTE format($text$
            CREATE FUNCTION prakan_sum_grades_%1$s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
            BEGIN
                INSERT INTO esar_grade_counts (path, to_path, year, framework_id, place, level, province, affiliation, size_id, number, folded)
                SELECT prakan_branch(path), to_path, year, framework_id, place, level, province, affiliation, size_id, sum(sign)::int, false
                FROM (%2$s) changed GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 HAVING sum(sign) <> 0;
                RETURN NULL;
            END $body$;
            CREATE TRIGGER sum_%1$s AFTER %1$s ON esar_counted_grades REFERENCING %3$s FOR EACH STATEMENT EXECUTE FUNCTION prakan_sum_grades_%1$s();
            $text$, kind.name, kind.changed, kind.tables);
    END LOOP;
END $make$;

-- One at a time, so many at most; a second one leaves it to the first.
CREATE FUNCTION prakan_fold_grades() RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE taken int;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtext('esar_grade_counts')) THEN RETURN 0; END IF;
    WITH gone AS (DELETE FROM esar_grade_counts WHERE ctid = ANY (ARRAY (SELECT ctid FROM esar_grade_counts WHERE NOT folded LIMIT 20000)) RETURNING *),
    kept AS (
        INSERT INTO esar_grade_counts AS c (path, to_path, year, framework_id, place, level, province, affiliation, size_id, number, folded)
        SELECT path, to_path, year, framework_id, place, level, province, affiliation, size_id, sum(number)::int, true FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
        ON CONFLICT (framework_id, year, place, path, to_path, province, affiliation, size_id, level) WHERE folded DO UPDATE SET number = c.number + excluded.number)
    SELECT count(*) INTO taken FROM gone;
    IF taken > 0 THEN DELETE FROM esar_grade_counts WHERE folded AND number = 0; END IF;
    RETURN taken;
END $$;

-- What a count from nothing says, less what is kept: 0 when the counts are right.
CREATE FUNCTION prakan_grade_faults() RETURNS int LANGUAGE sql STABLE AS $$
    SELECT count(*)::int FROM (
        SELECT FROM (
            SELECT prakan_branch(path) AS path, to_path, year, framework_id, place, level, province, affiliation, size_id, 1 AS number FROM esar_counted_grades
            UNION ALL
            SELECT path, to_path, year, framework_id, place, level, province, affiliation, size_id, -number FROM esar_grade_counts) told
        GROUP BY path, to_path, year, framework_id, place, level, province, affiliation, size_id HAVING sum(number) <> 0
        UNION ALL
        SELECT FROM (
            SELECT r.id, l.framework, l.place, l.level, 1 AS number FROM esar_received_reports r, prakan_levels_of(r.grades) l
            UNION ALL
            SELECT received_id, framework_id, place, level, -1 FROM esar_counted_grades) said
        GROUP BY id, framework, place, level HAVING sum(number) <> 0) faults
$$;

SELECT prakan_guard_owned_tables();
CREATE POLICY received ON esar_counted_grades FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));
CREATE POLICY received ON esar_grade_counts FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));

-- Reports that lay there before there were statistics are counted once.
INSERT INTO esar_counted_grades SELECT g.* FROM esar_received_reports r, prakan_grades_of(r) g;
