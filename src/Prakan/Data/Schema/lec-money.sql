-- The figures of the cabinet's decisions; later ones are laid down by an officer. Dates are those from which they are reckoned here.
INSERT INTO lec_money_rates (benefit, "from", "order", terms) VALUES
    ('Lunch', '2024-03-26', 'อัตราอาหารกลางวันตามขนาดสถานศึกษา รวมโรงเรียนขยายโอกาสถึง ม.3',
     '{"days":200,"tiers":[{"from":1,"baht":36},{"from":41,"baht":27},{"from":101,"baht":24},{"from":121,"baht":22}],"levels":["N","K1","K2","K3","P1","P2","P3","P4","P5","P6"],"expansionLevels":["M1","M2","M3"]}'),
    ('PasteurisedMilk', '2024-03-26', 'อาหารเสริม (นม) พาสเจอร์ไรส์ อนุบาลถึง ป.6',
     '{"days":260,"tiers":[{"from":1,"baht":6.89}],"levels":["N","K1","K2","K3","P1","P2","P3","P4","P5","P6"],"expansionLevels":[]}'),
    ('UhtMilk', '2024-03-26', 'อาหารเสริม (นม) ยูเอชที อนุบาลถึง ป.6',
     '{"days":260,"tiers":[{"from":1,"baht":8.13}],"levels":["N","K1","K2","K3","P1","P2","P3","P4","P5","P6"],"expansionLevels":[]}');
