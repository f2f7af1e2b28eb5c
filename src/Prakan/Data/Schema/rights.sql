-- The application's role owns nothing. It reads and writes rows; facts it may only add.
GRANT USAGE ON SCHEMA public TO prakan_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO prakan_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO prakan_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO prakan_app;
REVOKE UPDATE, DELETE, TRUNCATE ON facts FROM prakan_app;
GRANT UPDATE (path) ON facts TO prakan_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON board_steps, board_counts, board_days FROM prakan_app;
REVOKE ALL ON __ef_migrations_history FROM prakan_app;
