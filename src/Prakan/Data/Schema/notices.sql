SELECT prakan_guard_owned_tables();

-- Everybody whom a round expects reads its notices, which stand at its issuer, above them; rounds themselves are published the same way.
CREATE POLICY published ON notices FOR SELECT TO prakan_app USING (round_id IS NOT NULL AND (SELECT prakan_person()) IS NOT NULL);

-- What is told to one person is that person's, wherever its office stands.
CREATE POLICY own ON notices FOR SELECT TO prakan_app USING (person_id = (SELECT prakan_person()));

-- A successor, who holds nothing there yet, tells the holder their answer.
CREATE POLICY answered ON notices FOR INSERT TO prakan_app WITH CHECK (
    kind = 'HandOver' AND person_id IN (
        SELECT p.person_id FROM posts p JOIN hand_overs h ON h.post_id = p.id WHERE h.successor_id = (SELECT prakan_person())));
