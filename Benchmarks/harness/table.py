"""Numbers and tables for a terminal."""
import statistics
import unicodedata


def seconds(value):
    for unit, scale in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= scale:
            return f"{digits(value / scale)} {unit}"
    return f"{digits(value / 1e-9)} ns"


def digits(value):
    """Three significant digits at most, none after the point from 100 on."""
    if value >= 99.95:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 9.995 else f"{value:.2f}"


def ratio(value):
    return f"{value / 1000:.0f}kx" if value >= 9999.5 else digits(value) + "x"


def median(values):
    return statistics.median(values)


def width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def lay_out(rows, rule_after=1):
    """Lines of a table: the first column to the left, the others to the right, a rule below the heading."""
    columns = max(len(row) for row in rows)
    widths = [max(width(row[i]) for row in rows if i < len(row)) for i in range(columns)]
    lines = []
    for number, row in enumerate(rows):
        cells = [
            cell + " " * (widths[i] - width(cell)) if i == 0 else " " * (widths[i] - width(cell)) + cell
            for i, cell in enumerate(row)
        ]
        lines.append("  ".join(cells).rstrip())
        if number + 1 == rule_after:
            lines.append("-" * (sum(widths) + 2 * (columns - 1)))
    return lines
