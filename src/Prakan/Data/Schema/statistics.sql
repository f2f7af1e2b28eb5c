-- After many rows at once the planner must see them, and only a table's owner may show them to it. This runs with the owner's rights, and does just that:
-- to the tables that were filled, or to all.
DROP FUNCTION IF EXISTS prakan_count_rows();
CREATE OR REPLACE FUNCTION prakan_count_rows(tables text[] DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE filled text;
BEGIN
    FOR filled IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND (tables IS NULL OR relname = ANY (tables)) LOOP
        EXECUTE format('ANALYZE %I', filled);
    END LOOP;
END $$;
