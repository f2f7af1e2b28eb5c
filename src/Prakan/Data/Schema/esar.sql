SELECT prakan_guard_owned_tables();

-- What an institution or its authority sends to the office that assesses is read there too.
CREATE POLICY received ON esar_received_reports FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));
CREATE POLICY received ON esar_sent_lists FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));
CREATE POLICY received ON esar_requests FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));
CREATE POLICY answered ON esar_requests FOR UPDATE TO prakan_app USING (to_path <@ (SELECT prakan_reach())) WITH CHECK (to_path <@ (SELECT prakan_reach()));
CREATE POLICY received ON esar_issues FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));

-- Whoever receives a request answers it, and changes nothing else of it, unless the institution lies within their reach anyway.
CREATE FUNCTION prakan_only_the_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ((OLD.path <@ prakan_reach()) IS FALSE AND (to_jsonb(NEW) - 'state' - 'answered_at' - 'reason') <> (to_jsonb(OLD) - 'state' - 'answered_at' - 'reason'))
        OR (NEW.path <> OLD.path AND (NEW.path <@ prakan_reach()) IS FALSE) THEN
        RAISE EXCEPTION 'a request is answered, not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_the_verdict BEFORE UPDATE ON esar_requests FOR EACH ROW EXECUTE FUNCTION prakan_only_the_verdict();

-- The standards as they hold now, each version a row that stays. Of the centre standard's 75 items numbers and domains stand here; whoever owns the list words them.
INSERT INTO esar_frameworks (thai, level, scale, year, for_centres, required, bands) VALUES
    ('มาตรฐานการศึกษาปฐมวัย', 'Early', 'Quality', 2561, false, true, '[]'),
    ('มาตรฐานการศึกษาขั้นพื้นฐาน', 'Basic', 'Quality', 2561, false, true, '[]'),
    ('มาตรฐานการอาชีวศึกษา', 'Vocational', 'Quality', 2561, false, true, '[]'),
    ('มาตรฐานการศึกษานอกระบบ', 'NonFormal', 'Quality', 2561, false, true, '[]'),
    ('มาตรฐานสถานพัฒนาเด็กปฐมวัยแห่งชาติ', 'Early', 'Points', 2561, true, false,
     '[{"letter": "A", "least": 80}, {"letter": "B", "least": 60}, {"letter": "C", "least": 40}, {"letter": "D", "least": 0}]');
INSERT INTO esar_standards (framework_id, place, number, thai)
    SELECT f.id, s.place, 'มาตรฐานที่ ' || s.place, s.thai FROM esar_frameworks f JOIN (VALUES
        ('Early', 1, 'คุณภาพของเด็ก'), ('Early', 2, 'กระบวนการบริหารและการจัดการ'), ('Early', 3, 'การจัดประสบการณ์ที่เน้นเด็กเป็นสำคัญ'),
        ('Basic', 1, 'คุณภาพผู้เรียน'), ('Basic', 2, 'กระบวนการบริหารและการจัดการ'), ('Basic', 3, 'กระบวนการจัดการเรียนการสอนที่เน้นผู้เรียนเป็นสำคัญ'),
        ('Vocational', 1, NULL), ('Vocational', 2, NULL), ('Vocational', 3, NULL),
        ('NonFormal', 1, NULL), ('NonFormal', 2, NULL), ('NonFormal', 3, NULL)) AS s (level, place, thai)
    ON f.level = s.level AND f.scale = 'Quality' ORDER BY f.id, s.place;
INSERT INTO esar_standards (framework_id, place, number, domain)
    SELECT f.id, d.before + n, 'ข้อ ' || n, d.domain FROM esar_frameworks f CROSS JOIN (VALUES
        (0, 26, 'ด้านที่ 1 การบริหารจัดการ'), (26, 20, 'ด้านที่ 2 ครู/ผู้ดูแลเด็ก'),
        (46, 7, 'ด้านที่ 3ก คุณภาพเด็ก แรกเกิดถึงก่อน 3 ปี'), (53, 22, 'ด้านที่ 3ข คุณภาพเด็ก 3 ปีถึงก่อน 6 ปี')) AS d (before, count, domain)
    CROSS JOIN LATERAL generate_series(1, d.count) AS n WHERE f.scale = 'Points' ORDER BY d.before, n;
