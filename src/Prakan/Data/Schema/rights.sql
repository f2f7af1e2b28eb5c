-- The application's role owns nothing. It reads and writes rows; facts, receipts and what the logs hold it may only add, and of an offered hand-over only the answer changes.
GRANT USAGE ON SCHEMA public TO prakan_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO prakan_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO prakan_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO prakan_app;
REVOKE UPDATE, DELETE, TRUNCATE ON facts, receipts, seals, access_log FROM prakan_app;
REVOKE UPDATE ON security_events, hand_overs FROM prakan_app;
GRANT UPDATE (path) ON facts, receipts, access_log TO prakan_app;
GRANT UPDATE (path, state, answered_at) ON hand_overs TO prakan_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON board_steps, board_counts, board_days, esar_counted_grades, esar_grade_counts FROM prakan_app;
REVOKE ALL ON __ef_migrations_history FROM prakan_app;

-- Heads are moved by the trigger of facts alone, and that trigger is nobody's to hang elsewhere.
REVOKE INSERT, UPDATE, DELETE ON fact_heads FROM prakan_app;
REVOKE EXECUTE ON FUNCTION prakan_chain_fact() FROM PUBLIC, prakan_app;
