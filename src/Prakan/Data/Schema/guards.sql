SELECT prakan_guard_owned_tables();

-- A link is read from both ends.
CREATE POLICY other_end ON organisation_links FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));

-- People carry no path of their own: a person is seen through a post that is seen, and sees themselves.
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE people FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON people TO prakan_owner USING (true) WITH CHECK (true);
CREATE POLICY reach ON people TO prakan_app USING (
    id = (SELECT prakan_person())
    OR (SELECT prakan_reach() @> '{(,)}'::pathranges)
    OR EXISTS (SELECT FROM posts WHERE posts.person_id = people.id)
    OR EXISTS (SELECT FROM hand_overs WHERE hand_overs.successor_id = people.id));

-- Somebody new has no post yet when their row is written; without one it opens nothing.
CREATE POLICY newcomer ON people FOR INSERT TO prakan_app WITH CHECK (true);

-- A successor reads and answers what is offered to them, though they hold nothing there yet.
CREATE POLICY offered ON hand_overs FOR SELECT TO prakan_app USING (successor_id = (SELECT prakan_person()));
CREATE POLICY answered ON hand_overs FOR UPDATE TO prakan_app
    USING (successor_id = (SELECT prakan_person()) AND state = 'Offered')
    WITH CHECK (successor_id = (SELECT prakan_person()) AND state IN ('Accepted', 'Declined'));
CREATE POLICY offered ON posts FOR SELECT TO prakan_app USING (
    id IN (SELECT post_id FROM hand_overs WHERE successor_id = (SELECT prakan_person())));
CREATE POLICY offered ON organisations FOR SELECT TO prakan_app USING (
    id IN (SELECT organisation_id FROM posts JOIN hand_overs ON hand_overs.post_id = posts.id WHERE successor_id = (SELECT prakan_person())));
CREATE POLICY offered ON facts TO prakan_app USING (
    subject IN (SELECT 'hand-over:' || id FROM hand_overs WHERE successor_id = (SELECT prakan_person())))
    WITH CHECK (person_id = (SELECT prakan_person())
        AND subject IN (SELECT 'hand-over:' || id FROM hand_overs WHERE successor_id = (SELECT prakan_person())));

-- Facts are written once. Only where their organisation stands may change, when it moves.
CREATE FUNCTION prakan_facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'path') = (to_jsonb(OLD) - 'path') THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'facts are never changed or deleted';
END $$;
CREATE TRIGGER facts_stay BEFORE UPDATE OR DELETE ON facts FOR EACH ROW EXECUTE FUNCTION prakan_facts_stay();
CREATE TRIGGER facts_are_not_emptied BEFORE TRUNCATE ON facts FOR EACH STATEMENT EXECUTE FUNCTION prakan_facts_stay();

-- An organisation stands in one way on any one day.
ALTER TABLE organisation_periods ADD CONSTRAINT organisation_periods_one_a_day
    EXCLUDE USING gist (organisation_id WITH =, daterange("from", until) WITH &&) DEFERRABLE INITIALLY DEFERRED;

CREATE SEQUENCE slip_serials;
CREATE SEQUENCE organisation_ids;

CREATE INDEX organisations_name ON organisations (name, id);
CREATE INDEX people_name ON people (full_name, id);
CREATE INDEX people_search ON people USING gin (lower(full_name || ' ' || user_name) gin_trgm_ops);
CREATE UNIQUE INDEX registrations_asked_once ON registrations (lower(email)) WHERE state = 'Asked';
CREATE INDEX organisation_codes_value ON organisation_codes (value text_pattern_ops);
CREATE INDEX organisations_area ON organisations (area);

-- Where the other end of a link stands is rewritten by whoever may move that end.
CREATE POLICY other_end_moves ON organisation_links FOR UPDATE TO prakan_app USING (to_path <@ (SELECT prakan_reach())) WITH CHECK (to_path <@ (SELECT prakan_reach()));
