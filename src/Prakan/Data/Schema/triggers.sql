-- What a trigger asks, it asks by key: its plans never depend on what is asked, and are kept, whatever its session does with its own.
DO $$
DECLARE
    trigger_function record;
BEGIN
    FOR trigger_function IN
        SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
        WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype AND l.lanname = 'plpgsql'
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET plan_cache_mode = force_generic_plan', trigger_function.name);
    END LOOP;
END $$;
