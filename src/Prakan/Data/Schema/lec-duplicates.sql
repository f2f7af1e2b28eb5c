SELECT prakan_guard_owned_tables();

-- How a Thai name sounds, so that it is found again however it was written: without title, tone marks and silenced letters, letters of one sound as one.
CREATE FUNCTION prakan_name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(
        translate(
            regexp_replace(
                regexp_replace(lower(replace(translate(name, '่้๊๋็ฺ' || chr(8203), ''), 'ํา', 'ำ')),
                    '^\s*(เดกชาย|เดกหญิง|ด\.?\s?ช\.\s?|ด\.?\s?ญ\.\s?|นางสาว|น\.?\s?ส\.\s?|นาย\s|นาง\s|master\s|miss\s|mr\.?\s|mrs\.?\s|ms\.?\s)\s*', ''),
                '[ก-ฮ][ิุ]?์', '', 'g'),
            'ณศษฏฎฐฑฒธฌฆญฬภฃฅใูีื์ํ .-''"', 'นสสตดถทททชคยลพขคไุิึ'),
        '(.)\1+', '\1', 'g')
$$;

-- Who may be the same child is looked for among those who are here; the same number by the index of its tag.
CREATE INDEX lec_children_likeness ON lec_children (birth_date, prakan_name_key(first_name)) WHERE status = 'Here';

-- A case is seen from both ends; what is said in it is written by the house, which has asked who says it.
CREATE POLICY other_end ON lec_duplicates FOR SELECT TO prakan_app USING (other_path <@ (SELECT prakan_reach()));

-- Who may be one child and stands twice, and nobody has judged the two yet: among all of them, or of the ones named.
CREATE FUNCTION prakan_sounds_alike(a lec_children, b lec_children) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    -- Both bear thirteen digits and not the same: they are two.
    SELECT b.sex = a.sex AND (a.identity_tag IS NULL OR b.identity_tag IS NULL OR (a.identity_tag <> b.identity_tag AND (a.identity_kind = 'GCode' OR b.identity_kind = 'GCode')))
       AND (prakan_name_key(b.last_name) = prakan_name_key(a.last_name)
            OR EXISTS (SELECT FROM lec_child_parents p JOIN lec_child_parents q ON q.kin = p.kin AND prakan_name_key(q.first_name) = prakan_name_key(p.first_name) AND prakan_name_key(q.last_name) = prakan_name_key(p.last_name)
                       WHERE p.child_id = a.id AND q.child_id = b.id AND p.kin IN ('Father', 'Mother')))
$$;

CREATE FUNCTION prakan_duplicates(named uuid[]) RETURNS TABLE (one uuid, other uuid, ground text) LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF named IS NULL THEN
        RETURN QUERY
            SELECT found.* FROM (
                SELECT a.id, b.id, 'SameNumber' FROM lec_children a JOIN lec_children b ON b.identity_tag = a.identity_tag AND b.id > a.id WHERE a.status = 'Here' AND b.status = 'Here'
                UNION ALL
                SELECT a.id, b.id, 'LikelySame' FROM lec_children a JOIN lec_children b ON b.birth_date = a.birth_date AND prakan_name_key(b.first_name) = prakan_name_key(a.first_name) AND b.id > a.id
                WHERE a.status = 'Here' AND b.status = 'Here' AND prakan_sounds_alike(a, b)) AS found (a, b, why)
            WHERE NOT EXISTS (SELECT FROM lec_duplicates d WHERE d.child_id = found.a AND d.other_child_id = found.b);
    ELSE
        RETURN QUERY
            SELECT found.* FROM (
                SELECT least(a.id, b.id), greatest(a.id, b.id), 'SameNumber' FROM lec_children a JOIN lec_children b ON b.identity_tag = a.identity_tag AND b.id <> a.id
                WHERE a.id = ANY (named) AND a.status = 'Here' AND b.status = 'Here'
                UNION
                SELECT least(a.id, b.id), greatest(a.id, b.id), 'LikelySame' FROM lec_children a JOIN lec_children b ON b.birth_date = a.birth_date AND prakan_name_key(b.first_name) = prakan_name_key(a.first_name) AND b.id <> a.id
                WHERE a.id = ANY (named) AND a.status = 'Here' AND b.status = 'Here' AND prakan_sounds_alike(a, b)) AS found (a, b, why)
            WHERE NOT EXISTS (SELECT FROM lec_duplicates d WHERE d.child_id = found.a AND d.other_child_id = found.b);
    END IF;
END $$;
