#!/usr/bin/env python3
"""Writes the tables that the target COfficialUnits embeds, from CSV files of the official lists.

Usage: Scripts/pack-official-units.py FOLDER

Needed only when the official lists change. The tables are themselves the source of truth of the
program: plain text, one fact a line, so that a change of the country shows as a readable diff, and
embedded by the C compiler as they stand (`#embed`), so that no generated code lies between.

FOLDER holds three UTF-8 files with a heading line each:

  units_history.csv         level,code,name,type,parent_code,seen_from,seen_until
      The codes and names of the General Statistics Office (Tổng cục Thống kê), one line for each
      period in which its list showed a unit unchanged. In force on day D when seen_from <= D and
      (seen_until is empty or D < seen_until). Level 1 province, 2 district, 3 commune.
  commune_merges_2025.csv   old_code,old_name,old_level,old_district_code,old_province_code,
                            new_code,new_name,new_province_code,relation,note,effective_date
      The official conversion of communes on 2025-07-01.
  province_merges_2025.csv  old_code,old_name,new_code,new_name,relation,effective_date
      The same for provinces.

What is left out of the tables can be had from what is in them: a unit's level is the length of its
code (2, 3 or 5 digits); an old unit's parents and the new unit's name and parent stand in the
history. Whatever contradicts this stops the script and nothing is written.
"""

import csv
import pathlib
import sys
import unicodedata

CONVERSION_DAY = "2025-07-01"
LAST_DAY_BEFORE = "2025-06-30"
LEVEL_OF_CODE_LENGTH = {2: "1", 3: "2", 5: "3"}
USUAL_NOTES = {
    "full": "Nhập toàn bộ",
    "part": "Nhập một phần",
    "unchanged": "Giữ nguyên",
}

UNITS_HEADING = """\
# Official administrative units of Việt Nam, by period. Source: lists of the General Statistics
# Office (Tổng cục Thống kê) as published from 2019-09-11 on. A day is the first on which the list
# showed the change, which may be later than the day on which the change took effect.
# Written by Scripts/pack-official-units.py; embedded as it stands.
# code (2 digits province, 3 district, 5 commune), name, type, parent, first day, end (exclusive)
"""

CONVERSIONS_HEADING = """\
# Conversion of the official units of Việt Nam on 2025-07-01, when districts were abolished.
# Source: official conversion lists of communes and provinces; a province always went whole.
# Written by Scripts/pack-official-units.py; embedded as it stands.
# old code, new code, relation, old name where the list does not write it as the units' table does,
# note where it says more than the relation
"""


def require(condition, *what):
    if not condition:
        sys.exit("pack-official-units: " + " ".join(str(part) for part in what))


def read(folder, name):
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for value in row.values():
            require(value == unicodedata.normalize("NFC", value).strip(), name, "not clean:", row)
            require("\t" not in value and "\n" not in value, name, "tab or line break:", row)
    return rows


def in_force(unit, day):
    return unit["seen_from"] <= day and (not unit["seen_until"] or day < unit["seen_until"])


def unit_lines(history):
    for unit in history:
        require(
            LEVEL_OF_CODE_LENGTH.get(len(unit["code"])) == unit["level"], "level and code:", unit
        )
        yield [
            unit["code"], unit["name"], unit["type"], unit["parent_code"],
            unit["seen_from"], unit["seen_until"],
        ]  # fmt: skip


def commune_lines(merges, before, after):
    for merge in merges:
        old = before.get(merge["old_code"])
        new = after.get(merge["new_code"])
        require(merge["effective_date"] == CONVERSION_DAY, "another day:", merge)
        require(old or not merge["old_code"], "unknown old unit:", merge)
        require(new and new["name"] == merge["new_name"], "unknown new unit:", merge)
        require(new["parent_code"] == merge["new_province_code"], "another province:", merge)
        if merge["old_level"] == "commune":
            district = before[merge["old_district_code"]]
            require(old["parent_code"] == district["code"], "another district:", merge)
            require(district["parent_code"] == merge["old_province_code"], "province:", merge)
        same_name = old and old["name"] == merge["old_name"]
        usual_note = merge["note"] == USUAL_NOTES.get(merge["relation"])
        yield [
            merge["old_code"], merge["new_code"], merge["relation"],
            "" if same_name else merge["old_name"], "" if usual_note else merge["note"],
        ]  # fmt: skip


def province_lines(merges, before, after):
    for merge in merges:
        require(merge["effective_date"] == CONVERSION_DAY, "another day:", merge)
        require(before[merge["old_code"]]["name"] == merge["old_name"], "old name:", merge)
        require(after[merge["new_code"]]["name"] == merge["new_name"], "new name:", merge)
        relation = {"merged": "full", "unchanged": "unchanged"}[merge["relation"]]
        yield [merge["old_code"], merge["new_code"], relation, "", ""]


def write(path, heading, lines):
    body = "".join("\t".join(line) + "\n" for line in lines)
    path.write_text(heading + body, encoding="utf-8", newline="\n")


def main():
    require(len(sys.argv) == 2, "usage: Scripts/pack-official-units.py FOLDER")
    folder = pathlib.Path(sys.argv[1])
    target = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "COfficialUnits"

    history = read(folder, "units_history.csv")
    before = {unit["code"]: unit for unit in history if in_force(unit, LAST_DAY_BEFORE)}
    after = {unit["code"]: unit for unit in history if in_force(unit, CONVERSION_DAY)}
    communes = read(folder, "commune_merges_2025.csv")
    provinces = read(folder, "province_merges_2025.csv")

    units = sorted(unit_lines(history), key=lambda line: (len(line[0]), line[0], line[4]))
    conversions = [
        *sorted(province_lines(provinces, before, after)),
        *sorted(commune_lines(communes, before, after)),
    ]
    write(target / "units.tsv", UNITS_HEADING, units)
    write(target / "conversions-2025.tsv", CONVERSIONS_HEADING, conversions)
    print(f"{len(units)} units, {len(conversions)} conversions")


if __name__ == "__main__":
    main()
