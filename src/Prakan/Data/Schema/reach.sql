-- The second wall. What a connection may see stands in prakan.reach as ranges of paths; with nothing set it sees nothing.
-- Sorted by bytes, "~" comes after every digit and "/": ['/1/20/', '/1/20/~') is a node and all below it.
CREATE TYPE pathrange AS RANGE (subtype = text, collation = "C", multirange_type_name = pathranges);

CREATE FUNCTION prakan_reach() RETURNS pathranges LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT current_setting('prakan.reach', true)::pathranges $$;

CREATE FUNCTION prakan_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('prakan.person', true), '')::uuid $$;

-- Every table with a path is owned; the policy is the same for all of them. The sub-select is evaluated once a query.
CREATE FUNCTION prakan_guard_owned_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE owned text;
BEGIN
    FOR owned IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'path' AND NOT a.attisdropped
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'reach')
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format('CREATE POLICY reach ON %I TO prakan_app USING (path <@ (SELECT prakan_reach())) WITH CHECK (path <@ (SELECT prakan_reach()))', owned);
        EXECUTE format('CREATE POLICY owner ON %I TO prakan_owner USING (true) WITH CHECK (true)', owned);
    END LOOP;
END $$;
