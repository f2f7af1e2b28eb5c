-- What a submission or its receipt names is evidence: it is never thrown away. No rights but the asker's.
CREATE OR REPLACE FUNCTION prakan_is_evidence(asked text, content_hash bytea) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM submissions one WHERE asked LIKE 'obligation:%' AND one.obligation_id = split_part(asked, ':', 2)::bigint
            AND jsonb_path_exists(one.content, '$.parts[*].files[*] ? (@.sha256 == $hash)', jsonb_build_object('hash', encode($2, 'hex'))))
        OR EXISTS (SELECT FROM receipts one WHERE one.subject = asked
            AND jsonb_path_exists(one.files, '$[*] ? (@."Sha256" == $hash)', jsonb_build_object('hash', encode($2, 'hex'))))
$$;

-- Until the transaction ends no sweep takes this content away (or, alone: nobody makes a row for it). Tells whether a sweep has taken it away lately:
-- then whoever believes it to be in the store must look again.
CREATE OR REPLACE FUNCTION prakan_hold_content(hash bytea, alone boolean) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    name bigint := ('x' || encode(substring(hash FROM 1 FOR 8), 'hex'))::bit(64)::bigint;
BEGIN
    IF alone THEN PERFORM pg_advisory_xact_lock(name); ELSE PERFORM pg_advisory_xact_lock_shared(name); END IF;
    RETURN EXISTS (SELECT FROM strays WHERE sha256 = hash AND swept_at IS NOT NULL);
END $$;
