-- Whoever answers an offer changes the answer and nothing else of it, unless the post lies within their reach anyway.
CREATE FUNCTION prakan_only_the_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.path <@ prakan_reach()) IS FALSE
        AND (to_jsonb(NEW) - 'state' - 'answered_at') <> (to_jsonb(OLD) - 'state' - 'answered_at') THEN
        RAISE EXCEPTION 'an offer is answered, not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_the_answer BEFORE UPDATE ON hand_overs FOR EACH ROW EXECUTE FUNCTION prakan_only_the_answer();

-- Somebody new is written before their first post is; at the end of the transaction there must be one, within the writer's reach.
DROP POLICY newcomer ON people;
CREATE POLICY newcomer ON people FOR INSERT TO prakan_app WITH CHECK (NOT isempty((SELECT prakan_reach())));
CREATE FUNCTION prakan_newcomer_has_a_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF prakan_reach() @> '{(,)}'::pathranges OR EXISTS (SELECT FROM posts WHERE person_id = NEW.id AND path <@ prakan_reach()) THEN RETURN NULL; END IF;
    RAISE EXCEPTION 'somebody new comes with a post' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE CONSTRAINT TRIGGER newcomer_has_a_post AFTER INSERT ON people DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION prakan_newcomer_has_a_post();
