// Bueng Kan left Nong Khai in 2011 and its codes follow Nong Khai's order; the package counts them by the alphabet instead.
// By district: each subdistrict with the last two digits of its code. What is not here is in no list of the Department of Provincial Administration.
const districts = {
  3801: "01 บึงกาฬ 03 โนนสมบูรณ์ 04 หนองเข็ง 05 หอคำ 06 หนองเลิง 07 โคกก่อง 10 นาสวรรค์ 11 ไคสี 14 ชัยพร 16 วิศิษฐ์ 18 คำนาดี 19 โป่งเปือย",
  3802: "01 ศรีชมภู 02 ดอนหญ้านาง 03 พรเจริญ 04 หนองหัวช้าง 05 วังชมภู 06 ป่าแฝก 07 ศรีสำราญ",
  3803: "01 โซ่ 02 หนองพันทา 03 ศรีชมภู 04 คำแก้ว 05 บัวตูม 06 ถ้ำเจริญ 07 เหล่าทอง",
  3804: "01 เซกา 02 ซาง 03 ท่ากกแดง 06 บ้านต้อง 07 ป่งไฮ 08 น้ำจั้น 09 ท่าสะอาด 12 หนองทุ่ม 13 โสกก่าม",
  3805: "01 ปากคาด 02 หนองยอง 03 นากั้ง 04 โนนศิลา 05 สมสนุก 06 นาดง",
  3806: "01 บึงโขงหลง 02 โพธิ์หมากแข้ง 03 ดงบัง 04 ท่าดอกคำ",
  3807: "01 ศรีวิไล 02 ชุมภูพร 03 นาแสง 04 นาสะแบง 05 นาสิงห์",
  3808: "01 บุ่งคล้า 02 หนองเดิ่น 03 โคกกว้าง",
};

const districtNames = {
  3801: "เมืองบึงกาฬ", 3802: "พรเจริญ", 3803: "โซ่พิสัย", 3804: "เซกา", 3805: "ปากคาด", 3806: "บึงโขงหลง", 3807: "ศรีวิไล", 3808: "บุ่งคล้า",
};

const codes = new Map(
  Object.entries(districts).flatMap(([district, line]) =>
    [...line.matchAll(/(\d\d) (\S+)/g)].map(([, last, name]) => [`${districtNames[district]} ${name}`, district + last])),
);

/** The subdistrict with the code that it has in the official list; without one when it is not in it. */
export const officialCode = (subdistrict) =>
  subdistrict.province === "บึงกาฬ" ? { ...subdistrict, code: codes.get(`${subdistrict.district} ${subdistrict.name}`) } : subdistrict;
