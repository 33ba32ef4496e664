"""Looks at a summary workbook with LibreOffice, Poppler and openpyxl.

usage: look_at_summary.py SUMMARY.xlsx WORK_FOLDER

What must hold: openpyxl opens it without a warning; every formula comes to the value that was written beside it; every
form of 一覧 stands on a sheet; every other sheet, printed alone (一覧 repeats every text: it must not stand in for a form that
is cut off), shows every character of its cells, and no line of print covers another.
"""

import os
import re
import subprocess
import sys
import unicodedata
import warnings
import zipfile
from collections import Counter

from openpyxl import load_workbook

LIST_SHEET = "一覧"
FIELDS = ["目指す姿", "目標", "取組内容", "前期", "後期", "目標の達成", "評価・検証"]
VALUE_COLUMN = 4
# A word covers another when they share more than this width, and this part of the lower one's height.
SHARED_WIDTH_PT = 4
SHARED_HEIGHT = 0.35

problems = []


def key(text):
    """What print keeps of a text: no white space, no characters that are not drawn, one spelling of each character."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc", "Mn"))


def convert(files, kind, folder):
    profile = "-env:UserInstallation=file://" + os.path.join(os.path.abspath(folder), "profile")
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder, *files]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        problems.append("LibreOffice: " + done.stderr.strip())


def copy_workbook(source, target, change):
    """A copy whose parts are what `change(name, xml)` makes of them."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            data = package.read(name)
            if name.startswith("xl/") and name.endswith(".xml"):
                data = change(name, data.decode("utf-8")).encode("utf-8")
            copy.writestr(name, data)


def check_formulas(path, folder):
    """LibreOffice works every formula out anew: the values are taken out of a copy first."""
    blank = os.path.join(folder, "formulas.xlsx")

    def without_values(name, xml):
        if not name.startswith("xl/worksheets/"):
            return xml
        return re.sub(r"(<f\b[^>]*>[^<]*</f>)<v>[^<]*</v>", r"\1", xml)

    copy_workbook(path, blank, without_values)
    again = os.path.join(folder, "again")
    convert([blank], "xlsx", again)
    formulas = load_workbook(path)
    written = load_workbook(path, data_only=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LibreOffice's own file may hold what openpyxl does not know.
        computed = load_workbook(os.path.join(again, "formulas.xlsx"), data_only=True)
    count = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                ours = written[sheet.title][cell.coordinate].value
                theirs = computed[sheet.title][cell.coordinate].value
                both_numbers = isinstance(ours, (int, float)) and isinstance(theirs, (int, float))
                if not (abs(ours - theirs) < 1e-9 if both_numbers else (ours or "") == (theirs or "")):
                    problems.append(f"{sheet.title}!{cell.coordinate}: {cell.value} は {theirs!r}、書いてある値は {ours!r}")
    return count


def print_alone(path, folder, names):
    """One PDF for each visible sheet, the others hidden in a copy."""
    order = load_workbook(path, read_only=True).sheetnames
    files = {}
    for name in names:
        index = order.index(name)
        file = os.path.join(folder, f"sheet{index:03}.xlsx")

        def with_one_sheet(part, xml, index=index):
            if part != "xl/workbook.xml":
                return xml
            place = iter(range(len(order)))

            def visible_or_hidden(match):
                tag = re.sub(r'\s+state="[^"]*"', "", match.group(0))
                return tag if next(place) == index else re.sub(r"(/?>)$", r' state="hidden"\1', tag)

            xml = re.sub(r"<sheet\b[^>]*>", visible_or_hidden, xml)
            xml = re.sub(r'\s+(?:activeTab|firstSheet)="\d+"', "", xml)
            return xml.replace("<workbookView", f'<workbookView activeTab="{index}"', 1)

        copy_workbook(path, file, with_one_sheet)
        files[name] = file
    todo = list(files.values())
    for first in range(0, len(todo), 40):
        convert(todo[first : first + 40], "pdf", folder)
    return {name: file.replace(".xlsx", ".pdf") for name, file in files.items()}


def poppler(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


def covered(pdf):
    """Pairs of words on one page that cover each other."""
    pairs = []
    for page in poppler("pdftotext", "-bbox", pdf, "-").split("<page ")[1:]:
        words = sorted((tuple(map(float, w[:4])) + (w[4],) for w in WORD.findall(page)), key=lambda w: w[1])
        for place, (left, top, right, bottom, text) in enumerate(words):
            for left2, top2, right2, bottom2, text2 in words[place + 1 :]:
                if top2 >= bottom:
                    break
                width = min(right, right2) - max(left, left2)
                height = min(bottom, bottom2) - max(top, top2)
                if width > SHARED_WIDTH_PT and height > SHARED_HEIGHT * min(bottom - top, bottom2 - top2):
                    pairs.append(f"{text[:12]} / {text2[:12]}")
    return pairs


def has_font(character):
    return poppler("fc-list", f":charset={ord(character):x}", "family").strip() != ""


def check_print(path, folder):
    workbook = load_workbook(path, data_only=True)
    # 一覧 is for machines: one row a form, and Excel's rows end at 409 pt. Its texts are in print on the forms' sheets.
    visible = [sheet for sheet in workbook if sheet.sheet_state == "visible" and sheet.title != LIST_SHEET]
    pdfs = print_alone(path, folder, [sheet.title for sheet in visible])
    characters = 0
    without_font = Counter()
    for sheet in visible:
        pdf = pdfs[sheet.title]
        if not os.path.exists(pdf):
            problems.append(f"{sheet.title}: 印刷されません")
            continue
        texts = [cell for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]
        wanted = Counter(key("".join(texts)))
        characters += sum(wanted.values())
        missing = wanted - Counter(key(poppler("pdftotext", "-layout", pdf, "-")))
        for character in [c for c in missing if not has_font(c)]:
            without_font[character] += missing.pop(character)
        if missing:
            problems.append(f"{sheet.title}: {sum(missing.values())}字が印刷に出ません: {''.join(missing)[:20]}")
        pairs = covered(pdf)
        if pairs and not any(character in without_font for character in wanted):
            problems.append(f"{sheet.title}: 行が重なって印刷されます（{len(pairs)}か所、例: {pairs[0]}）")
    return len(visible), characters, without_font


def check_list(path):
    """Every form handed in stands on a sheet of its own; a part of a merged 全課 form within that."""
    workbook = load_workbook(path, data_only=True)
    rows = list(workbook[LIST_SHEET].iter_rows(values_only=True))
    head = next((row for row in rows if row and row[0] == "番号"), None)
    if head is None:
        problems.append("一覧に「番号」で始まる見出しの行がありません")
        return 0
    sheets = [
        key("".join(str(cell) for cell, in sheet.iter_rows(min_col=VALUE_COLUMN, max_col=VALUE_COLUMN, values_only=True) if cell is not None))
        for sheet in workbook
    ]
    body = [dict(zip(head, row)) for row in rows[rows.index(head) + 1 :] if row and row[0] is not None]
    for row in body:
        # Of a merged form the lead's answer counts: a part's own is in 一覧 alone.
        names = [name for name in FIELDS if name != "目標の達成" or row["集計"] == 1]
        texts = [key(str(row[name] or "")) for name in names]
        if not any(all(text in sheet for text in texts) for sheet in sheets):
            problems.append(f"一覧の {row['番号']} {row['課']} その{row['連番']} が、どの様式のシートにもありません")
    return len(body)


def main():
    path, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    warnings.simplefilter("error")
    forms = check_list(path)
    formulas = check_formulas(path, folder)
    sheets, characters, without_font = check_print(path, folder)
    for problem in problems[:40]:
        print("  " + problem)
    if without_font:
        print(f"  字形がこの機械にない字: {''.join(without_font)}（見ていません）")
    print(f"  様式{forms}件、シート{sheets}枚、{characters}字、数式{formulas}個を見ました。問題は{len(problems)}件です。")
    sys.exit(1 if problems else 0)


main()
