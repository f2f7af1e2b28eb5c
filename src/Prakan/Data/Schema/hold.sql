-- Until the transaction ends nobody else writes into a report or moves it on. Whatever is asked until then is asked by key, and answered the same way
-- whatever the reach: one plan does for all. No rights but the asker's: what lies beyond the wall is not held.
CREATE OR REPLACE FUNCTION prakan_hold(report bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('plan_cache_mode', 'force_generic_plan', true);
    PERFORM FROM obligations WHERE id = report FOR NO KEY UPDATE;
END $$;
