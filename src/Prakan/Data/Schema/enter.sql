-- One round trip opens a request: finds the session, sets what the connection may see, and returns who it is.
-- It runs with the owner's rights, since nothing may be seen before it has run. Its own plans never depend on what it is asked, and are kept.
CREATE OR REPLACE FUNCTION prakan_enter(token_hash_given bytea, moment timestamptz, idle interval) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    seat record;
    held jsonb;
    reach pathranges;
    offers text[];
BEGIN
    PERFORM set_config('prakan.reach', '{}', false), set_config('prakan.person', '', false), set_config('prakan.offered', '{}', false);
    SELECT s.id, s.last_seen_at, p.id AS person_id, p.full_name, p.user_name, p.two_factor_enabled INTO seat
        FROM sessions s JOIN people p ON p.id = s.person_id
        WHERE s.token_hash = token_hash_given AND s.ended_at IS NULL AND moment < s.ends_at AND moment < s.last_seen_at + idle AND p.disabled_at IS NULL
          -- A post that has ended takes with it every session that began in it.
          AND NOT EXISTS (SELECT FROM posts WHERE person_id = s.person_id AND s.started_at < until AND until <= moment);
    IF NOT FOUND THEN RETURN NULL; END IF;

    SELECT coalesce(range_agg(pathrange(p.path, p.path || '~')), '{}'),
           coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'organisationId', p.organisation_id, 'path', p.path,
                                                 'organisationName', o.name, 'acting', p.acting_for_id IS NOT NULL)
                              ORDER BY length(p.path), p."from"), '[]')
        INTO reach, held
        FROM posts p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.person_id = seat.person_id AND p."from" <= moment AND (p.until IS NULL OR moment < p.until)
          -- What is handed over is gone at its minute, however long the clock takes to write it down.
          AND NOT EXISTS (SELECT FROM hand_overs h WHERE h.post_id = p.id AND h.state = 'Accepted' AND greatest(h.at, h.answered_at) <= moment);

    SELECT coalesce(array_agg('hand-over:' || h.id) || array_agg('post:' || p.id) || array_agg('organisation:' || p.organisation_id), '{}')
        INTO offers FROM hand_overs h JOIN posts p ON p.id = h.post_id WHERE h.successor_id = seat.person_id;

    IF seat.last_seen_at < moment - interval '1 minute' THEN
        UPDATE sessions SET last_seen_at = moment WHERE id = seat.id;
    END IF;

    PERFORM set_config('prakan.reach', reach::text, false), set_config('prakan.person', seat.person_id::text, false), set_config('prakan.offered', offers::text, false);
    RETURN jsonb_build_object('sessionId', seat.id, 'personId', seat.person_id, 'name', seat.full_name, 'userName', seat.user_name,
                              'secondFactor', seat.two_factor_enabled, 'posts', held,
                              'secondFactorAskedAt', CASE WHEN NOT seat.two_factor_enabled THEN (
                                  SELECT value FROM person_tokens WHERE user_id = seat.person_id AND login_provider = 'prakan' AND name = 'second-factor-asked') END);
END $$;
