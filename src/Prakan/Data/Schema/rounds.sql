CREATE SEQUENCE round_ids;
SELECT prakan_guard_owned_tables();

-- A round is published to everybody who works here: below its issuer they report on it, and need its dates.
CREATE POLICY published ON rounds FOR SELECT TO prakan_app USING (state <> 'Draft' AND (SELECT prakan_person()) IS NOT NULL);
