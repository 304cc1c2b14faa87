"""Makes the office files of this folder; the tests read what is committed.

Needs openpyxl, python-docx and LibreOffice (soffice):

    pip install openpyxl==3.1.5 python-docx==1.2.0
    apt-get install --no-install-recommends libreoffice-calc libreoffice-writer
    python3 make.py

NAME-excel.xlsx and NAME-word.docx are laid out as Excel and Word lay them out. NAME-calc.xlsx
and NAME-writer.docx are the same sheets and tables as LibreOffice writes them.
"""

import csv
import datetime
import pathlib
import re
import subprocess
import unicodedata

import docx
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

HERE = pathlib.Path(__file__).resolve().parent
THIN = Border(*[Side(style="thin")] * 4)


def lines(name, delimiter):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def plain(text):
    return re.sub(r"</?b>", "", text)


def table():
    return lines(HERE.parent / "hung-yen-2021-results.tsv", "\t")


def heading_merges(first):
    """The cells that the two-line heading of the published table merges, by row and column."""
    second = first + 1
    pairs = [((first, c), (second, c)) for c in (1, 2, 3, 6)]
    return pairs + [((first, 4), (first, 5))]


def table_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu tổng hợp"
    sheet["A1"] = "UBND TỈNH HƯNG YÊN"
    sheet.merge_cells("A1:B1")
    sheet["A3"] = "BẢNG TỔNG HỢP KẾT QUẢ TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2021"
    sheet.merge_cells("A3:F3")
    first = 5
    for offset, line in enumerate(table()):
        for column, text in enumerate(line, 1):
            cell = sheet.cell(first + offset, column)
            cell.border = THIN
            text = plain(text)
            if offset > 1 and re.fullmatch(r"[1-9][0-9]*", text):
                cell.value = int(text)
                cell.number_format = "#,##0" if column > 3 else "General"
            elif "Tuần lễ (" in text:
                head, tail = text.split(" (", 1)
                cell.value = CellRichText(
                    TextBlock(InlineFont(b=True), head), TextBlock(InlineFont(i=True), " (" + tail))
            elif text:
                cell.value = text
                cell.font = Font(bold=offset < 2)
                cell.alignment = Alignment(wrap_text=True, horizontal="center")
    for (top, left), (bottom, right) in heading_merges(first):
        sheet.merge_cells(
            start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.create_sheet("Sheet2")
    book.create_sheet("Sheet3")
    book.save(HERE / "table-excel.xlsx")


def serial(text):
    parts = [int(part) for part in re.split("[-/]", text)]
    return datetime.date(*parts) if parts[0] > 31 else datetime.date(*reversed(parts))


def returns_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    rows = lines(HERE / "returns.csv", ",")
    for row, line in enumerate(rows, 1):
        for column, text in enumerate(line, 1):
            cell = sheet.cell(row, column)
            if row > 1 and column == 6:
                cell.value = serial(text)
                cell.number_format = "dd/mm/yyyy"
            elif row > 2 and column in (3, 4) and text:
                # Every second number is kept as a text, as copied tables have them.
                cell.value = int(text) if row % 2 else text
                cell.number_format = "General" if row % 2 else "@"
            elif text:
                # One name as a Mac would write it.
                cell.value = unicodedata.normalize("NFD", text) if row == 5 else text
    for row in range(len(rows) + 1, 60):
        for column in range(1, 12):
            sheet.cell(row, column).border = THIN
    sheet.cell(70, 2).fill = PatternFill("solid", fgColor="FFFF00")
    draft = book.create_sheet("Nháp")
    for line in rows[:2]:
        draft.append(["99" if text == "10" else text for text in line])
    draft.sheet_state = "hidden"
    notes = book.create_sheet("Ghi chú")
    notes["A1"] = "Số liệu lấy theo báo cáo của các trường"
    book.save(HERE / "returns-excel.xlsx")


def units_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Đơn vị"
    for row, line in enumerate(lines(HERE / "units.csv", ","), 1):
        for column, text in enumerate(line, 1):
            cell = sheet.cell(row, column)
            if row > 1 and column in (7, 8) and text:
                cell.value = serial(text)
                cell.number_format = "d/m/yy"
            elif row > 1 and re.fullmatch("[1-9][0-9]*", text):
                cell.value = int(text)
            elif row > 1 and column == 10 and text:
                cell.value = float(text.replace(",", "."))
                cell.number_format = "0%" if row % 2 else "General"
            elif text:
                cell.value = text
    book.save(HERE / "units-excel.xlsx")


def table_document():
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "UBND TỈNH HƯNG YÊN"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head.cell(1, 1).text = "Độc lập - Tự do - Hạnh phúc"
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Bảng tổng hợp kết quả:")
    rows = table()
    grid = document.add_table(rows=len(rows), cols=6)
    grid.style = "Table Grid"
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            text = plain(text)
            words = text.split(" ")
            paragraph = grid.cell(row, column).paragraphs[0]
            # Word breaks a text into runs wherever it was typed or checked anew.
            middle = len(words) // 2
            paragraph.add_run(" ".join(words[:middle]))
            paragraph.add_run((" " if middle else "") + " ".join(words[middle:])).bold = row < 2
    for (top, left), (bottom, right) in heading_merges(0 + 1):
        merged = grid.cell(top - 1, left - 1).merge(grid.cell(bottom - 1, right - 1))
        kept = [p for p in merged.paragraphs if p.text.strip()]
        for paragraph in merged.paragraphs:
            if kept and paragraph.text.strip() == "":
                paragraph._element.getparent().remove(paragraph._element)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(0, 0).text = "Nơi nhận:\n- Bộ GDĐT;\n- Lưu: VT."
    foot.cell(0, 1).text = "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    document.save(HERE / "table-word.docx")


def with_libreoffice(source, target):
    made = HERE / "made"
    kind = target.rsplit(".", 1)[1]
    filters = {"xlsx": "Calc MS Excel 2007 XML", "docx": "MS Word 2007 XML"}
    subprocess.run(
        ["soffice", "--headless", "--convert-to", f"{kind}:{filters[kind]}", "--outdir", made,
         HERE / source], check=True)
    (made / source).rename(HERE / target)
    made.rmdir()


table_workbook()
returns_workbook()
units_workbook()
table_document()
for name in ("table", "returns", "units"):
    with_libreoffice(f"{name}-excel.xlsx", f"{name}-calc.xlsx")
with_libreoffice("table-word.docx", "table-writer.docx")
