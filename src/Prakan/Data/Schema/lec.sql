SELECT prakan_guard_owned_tables();

-- On any date a child counts in one place at most, whatever verbs in whatever order.
ALTER TABLE lec_enrolments ADD CONSTRAINT lec_enrolments_one_place
    EXCLUDE USING gist (child_id WITH =, daterange("from", until) WITH &&) DEFERRABLE INITIALLY DEFERRED;

-- Within one institution a pupil's number is one pupil's, as long as they are there.
CREATE INDEX lec_children_number ON lec_children (organisation_id, number);
CREATE INDEX lec_children_name ON lec_children (organisation_id, first_name, last_name, id);

-- A transfer is seen from both ends; its answer is written by the house, which has asked who answers.
CREATE POLICY other_end ON lec_transfers FOR SELECT TO prakan_app USING (to_path <@ (SELECT prakan_reach()));

INSERT INTO lec_levels (code, thai, english, brief, place, education, usual_age) VALUES
    ('N', 'เตรียมอนุบาล', 'Nursery', 'ต.', 1, 'early', 2),
    ('K1', 'อนุบาล 1', 'Kindergarten 1', 'อ.1', 2, 'early', 3),
    ('K2', 'อนุบาล 2', 'Kindergarten 2', 'อ.2', 3, 'early', 4),
    ('K3', 'อนุบาล 3', 'Kindergarten 3', 'อ.3', 4, 'early', 5),
    ('P1', 'ประถมศึกษาปีที่ 1', 'Primary 1', 'ป.1', 5, 'primary', 6),
    ('P2', 'ประถมศึกษาปีที่ 2', 'Primary 2', 'ป.2', 6, 'primary', 7),
    ('P3', 'ประถมศึกษาปีที่ 3', 'Primary 3', 'ป.3', 7, 'primary', 8),
    ('P4', 'ประถมศึกษาปีที่ 4', 'Primary 4', 'ป.4', 8, 'primary', 9),
    ('P5', 'ประถมศึกษาปีที่ 5', 'Primary 5', 'ป.5', 9, 'primary', 10),
    ('P6', 'ประถมศึกษาปีที่ 6', 'Primary 6', 'ป.6', 10, 'primary', 11),
    ('M1', 'มัธยมศึกษาปีที่ 1', 'Secondary 1', 'ม.1', 11, 'lower-secondary', 12),
    ('M2', 'มัธยมศึกษาปีที่ 2', 'Secondary 2', 'ม.2', 12, 'lower-secondary', 13),
    ('M3', 'มัธยมศึกษาปีที่ 3', 'Secondary 3', 'ม.3', 13, 'lower-secondary', 14),
    ('M4', 'มัธยมศึกษาปีที่ 4', 'Secondary 4', 'ม.4', 14, 'upper-secondary', 15),
    ('M5', 'มัธยมศึกษาปีที่ 5', 'Secondary 5', 'ม.5', 15, 'upper-secondary', 16),
    ('M6', 'มัธยมศึกษาปีที่ 6', 'Secondary 6', 'ม.6', 16, 'upper-secondary', 17),
    ('V1', 'ปวช. 1', 'Vocational certificate 1', 'ปวช.1', 17, 'vocational', 15),
    ('V2', 'ปวช. 2', 'Vocational certificate 2', 'ปวช.2', 18, 'vocational', 16),
    ('V3', 'ปวช. 3', 'Vocational certificate 3', 'ปวช.3', 19, 'vocational', 17),
    ('H1', 'ปวส. 1', 'Higher certificate 1', 'ปวส.1', 20, 'vocational', 18),
    ('H2', 'ปวส. 2', 'Higher certificate 2', 'ปวส.2', 21, 'vocational', 19);
