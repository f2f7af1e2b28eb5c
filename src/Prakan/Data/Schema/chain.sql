-- Every organisation has one chain of facts; facts of no organisation are the chain of the house, number 0.
-- What is hashed: the hash before, then PostgreSQL's own binary form of the fact, all of it but its path.
CREATE FUNCTION prakan_fact_hash(previous bytea, number bigint, fact facts) RETURNS bytea LANGUAGE sql STABLE
RETURN sha256(previous || record_send(ROW(number, fact.id, fact.at, fact.action, fact.person_id, fact.post_id, fact.organisation_id,
                                          fact.subject, fact.reason, fact.detail, fact.address)));

-- Moves the head and numbers the fact in one statement. With the owner's rights: the application's role cannot write heads itself.
CREATE FUNCTION prakan_chain_fact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE chain int := coalesce(NEW.organisation_id, 0);
BEGIN
    UPDATE fact_heads head SET number = head.number + 1, hash = prakan_fact_hash(head.hash, head.number + 1, NEW)
        WHERE head.organisation_id = chain RETURNING head.number, head.hash INTO NEW.number, NEW.hash;
    IF NOT FOUND THEN
        INSERT INTO fact_heads AS head (organisation_id, number, hash) VALUES (chain, 1, prakan_fact_hash('', 1, NEW))
            ON CONFLICT (organisation_id) DO UPDATE SET number = head.number + 1, hash = prakan_fact_hash(head.hash, head.number + 1, NEW)
            RETURNING head.number, head.hash INTO NEW.number, NEW.hash;
    END IF;
    RETURN NEW;
END $$;

ALTER TABLE fact_heads SET (fillfactor = 50);

-- What was written before there were chains is chained in the order in which it was numbered.
ALTER TABLE facts DISABLE TRIGGER facts_stay;
DO $$
DECLARE
    fact facts;
    head fact_heads;
BEGIN
    FOR fact IN SELECT * FROM facts ORDER BY coalesce(organisation_id, 0), id LOOP
        IF head IS NULL OR head.organisation_id <> coalesce(fact.organisation_id, 0) THEN
            IF head IS NOT NULL THEN INSERT INTO fact_heads SELECT head.*; END IF;
            head := ROW(coalesce(fact.organisation_id, 0), 0, ''::bytea);
        END IF;
        head.number := head.number + 1;
        head.hash := prakan_fact_hash(head.hash, head.number, fact);
        UPDATE facts SET number = head.number, hash = head.hash WHERE id = fact.id;
    END LOOP;
    IF head IS NOT NULL THEN INSERT INTO fact_heads SELECT head.*; END IF;
END $$;
ALTER TABLE facts ENABLE TRIGGER facts_stay;

CREATE TRIGGER facts_chain BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION prakan_chain_fact();

-- A receipt is read by whoever knows its number, and by its number alone.
CREATE FUNCTION prakan_receipt(asked text) RETURNS SETOF receipts
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT * FROM receipts WHERE number = asked
$$;

-- Whether the chain holds the fact that the receipt names, hashed anew.
CREATE FUNCTION prakan_receipt_holds(asked text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM receipts r JOIN facts f ON f.id = r.fact_id
        WHERE r.number = asked AND f.organisation_id = r.organisation_id AND f.number = r.fact_number AND f.hash = r.fact_hash
          AND f.hash = prakan_fact_hash(
              coalesce((SELECT before.hash FROM facts before WHERE before.organisation_id = f.organisation_id AND before.number = f.number - 1), ''), f.number, f))
$$;

SELECT prakan_guard_owned_tables();
