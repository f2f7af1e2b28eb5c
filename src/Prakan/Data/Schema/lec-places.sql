-- What an office was called and to whom it belonged when its register was confirmed: written once, and never again.
CREATE FUNCTION prakan_place_snapshots(named bigint) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE lec_snapshots s SET name = o.name, authority_id = coalesce(a.id, o.id), authority = coalesce(a.name, o.name), province = left(coalesce(o.area, ''), 2),
        is_expansion = o.levels @> ARRAY['primary', 'lower-secondary'] AND NOT o.levels @> ARRAY['upper-secondary']
    FROM organisations o LEFT JOIN organisations a ON a.id = CASE WHEN o.kind IN ('School', 'College', 'ChildCentre') THEN o.parent_id ELSE o.id END
    WHERE o.id = s.organisation_id AND s.name = '' AND (named IS NULL OR s.id = named)
$$;
SELECT prakan_place_snapshots(NULL);
UPDATE lec_head_counts c SET other_expansion = s.expansion FROM lec_other_schools s WHERE s.id = c.other_school_id;

-- Each rate by the decision that it rests on: up to ป.6 since the fiscal year 2566, to ม.3 in expansion schools since 26 March 2567; milk since 6 December 2565.
UPDATE lec_money_rates SET "order" = 'มติคณะรัฐมนตรี 26 มีนาคม 2567 ขยายถึง ม.3 ในโรงเรียนขยายโอกาส อัตราตามมติ 8 พฤศจิกายน 2565' WHERE benefit = 'Lunch' AND "from" = '2024-03-26';
INSERT INTO lec_money_rates (benefit, "from", "order", terms)
SELECT benefit, '2022-10-01', 'มติคณะรัฐมนตรี 8 พฤศจิกายน 2565 ตั้งแต่ปีงบประมาณ 2566', jsonb_set(terms::jsonb, '{expansionLevels}', '[]') FROM lec_money_rates WHERE benefit = 'Lunch' AND "from" = '2024-03-26';
UPDATE lec_money_rates SET "from" = '2022-12-06', "order" = 'มติคณะรัฐมนตรี 6 ธันวาคม 2565 ราคากลางนมโรงเรียน' WHERE benefit <> 'Lunch' AND "from" = '2024-03-26';
