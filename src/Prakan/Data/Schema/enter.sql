-- One round trip opens a request: finds the session, sets what the connection may see, and returns who it is.
-- It runs with the owner's rights, since nothing may be seen before it has run.
CREATE OR REPLACE FUNCTION prakan_enter(token_hash_given bytea, moment timestamptz, idle interval) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    seat sessions;
    who people;
    held jsonb;
    reach pathranges;
BEGIN
    PERFORM set_config('prakan.reach', '{}', false), set_config('prakan.person', '', false);
    SELECT * INTO seat FROM sessions
        WHERE token_hash = token_hash_given AND ended_at IS NULL AND moment < ends_at AND moment < last_seen_at + idle;
    IF NOT FOUND THEN RETURN NULL; END IF;

    -- A post that has ended takes with it every session that began in it.
    IF EXISTS (SELECT FROM posts WHERE person_id = seat.person_id AND seat.started_at < until AND until <= moment) THEN RETURN NULL; END IF;

    SELECT * INTO who FROM people WHERE id = seat.person_id AND disabled_at IS NULL;
    IF NOT FOUND THEN RETURN NULL; END IF;

    SELECT coalesce(range_agg(pathrange(p.path, p.path || '~')), '{}'),
           coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'organisationId', p.organisation_id, 'path', p.path,
                                                 'organisationName', o.name, 'acting', p.acting_for_id IS NOT NULL)
                              ORDER BY length(p.path), p."from"), '[]')
        INTO reach, held
        FROM posts p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.person_id = who.id AND p."from" <= moment AND (p.until IS NULL OR moment < p.until)
          -- What is handed over is gone at its minute, however long the clock takes to write it down.
          AND NOT EXISTS (SELECT FROM hand_overs h WHERE h.post_id = p.id AND h.state = 'Accepted' AND greatest(h.at, h.answered_at) <= moment);

    IF seat.last_seen_at < moment - interval '1 minute' THEN
        UPDATE sessions SET last_seen_at = moment WHERE id = seat.id;
    END IF;

    PERFORM set_config('prakan.reach', reach::text, false), set_config('prakan.person', who.id::text, false);
    RETURN jsonb_build_object('sessionId', seat.id, 'personId', who.id, 'name', who.full_name, 'userName', who.user_name,
                              'secondFactor', who.two_factor_enabled, 'posts', held,
                              'secondFactorAskedAt', CASE WHEN NOT who.two_factor_enabled THEN (
                                  SELECT value FROM person_tokens WHERE user_id = who.id AND login_provider = 'prakan' AND name = 'second-factor-asked') END);
END $$;
