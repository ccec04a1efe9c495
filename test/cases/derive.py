"""Derives the expected results of the golden cases, independently of the add-in.

A second implementation of the 29 functions, written from the contract of the functions (what each returns, placement rules,
facts) and not from the add-in's source. For each folder beside this file it reads `portfolio.csv` (or the rule that makes the
lines, in `case.json`) and `case.json` (customers, drivers, profile, assumptions, formulas) and writes `expected.json`: each
formula with its result and one line saying how the result comes about. A null in a result is a cell whose wording the contract
leaves open; a result of more than 40 rows is kept as its number of rows, first and last three, and the sums of its columns.

To derive again: python3 test/cases/derive.py     (Python 3.9 or later, nothing to install)
"""

import csv
import json
import math
from pathlib import Path

MODELS = ["resell", "services", "managed services", "technology solutions", "business outcome solutions"]
MODEL_ALIASES = {
    "resell": ["resale", "reselling", "aws resell"],
    "services": ["professional services", "consulting", "project services"],
    "managed services": ["managed", "msp"],
    "technology solutions": ["technology", "software", "saas", "ip", "isv"],
    "business outcome solutions": ["outcome", "business outcome"],
    "exclude": ["subtotal", "total", "not aws", "n/a"],
}
CATEGORIES = ["advise", "design", "procure", "build", "adopt", "manage"]
CATEGORY_ALIASES = {
    "advise": ["advisory", "advising"],
    "design": ["designing"],
    "procure": ["procurement", "procuring"],
    "build": ["building", "implementation"],
    "adopt": ["adoption", "adopting"],
    "manage": ["managing", "management", "operate"],
}
FRONT = {"advise", "design", "build"}
STUDY_ALIASES = {"Canalys 2022": ["canalys", "2022"], "Omdia 2025": ["omdia", "2025"]}
FULL_STACK = {"Canalys 2022": 6.40, "Omdia 2025": 7.13}
PRESET_ALIASES = {"AWS": [], "IDC 2017": ["idc"], "AMI 2017": ["ami"]}
MARGINS = {
    "AWS": {"resell": (0.01, 0.05, 0.09), "managed services": (0.30, 0.35, 0.40)},
    "IDC 2017": {m: (None, v, None) for m, v in zip(MODELS, (0.15, 0.35, 0.45, 0.70))},
    "AMI 2017": {"resell": (None, None, 0.20), "services": (0.40, 0.45, 0.50), "managed services": (0.50, 0.55, 0.60)},
}
POINTS = ["low", "mid", "high"]
LADDER = [("Focused", 1.26), ("Multi-category", 3.26), ("Progressive", 5.78), ("Expert", 7.13)]
FEES = {"saas": 0.03, "server": 0.20, "data": 0.03, "renewal": 0.015, "services": 0.025}
MODIFIERS = {"channel": 0.005, "korea": 0.01}
TIERS = ["Select", "Advanced", "Premier"]
TIER_NEEDS = {
    "accredited.technical": (2, 4, 10),
    "accredited.business": (2, 4, 10),
    "certified.foundational": (2, 4, 10),
    "certified.technical": (2, 6, 25),
    "certified.professional": (0, 3, 10),
    "opportunities.launched": (3, 20, 50),
    "mrr": (1500, 10000, 50000),
    "competencies": (0, 0, 3),
}
URL = {
    "canalys": "https://aws.amazon.com/resources/analyst-reports/Canalys/global-ar-report-ardm-partner-ecosystem-multiplier/",
    "omdia": "https://aws.amazon.com/blogs/apn/aws-partner-profitability-revenue-multiplier/",
    "fees": "https://docs.aws.amazon.com/marketplace/latest/userguide/listing-fees.html",
    "ppf": "https://aws.amazon.com/blogs/apn/aws-partner-profitability-framework-deepen-and-diversify-your-offerings/",
}
# key: value, kind, year, link
ON_RECORD = {
    "multiplier.canalys-2022": (6.40, "published", 2022, URL["canalys"]),
    "multiplier.omdia-2025": (7.13, "published", 2025, URL["omdia"]),
    "firstyear.canalys-2022": (0.61, "published", 2022, URL["canalys"]),
    "frontend.canalys-2022": (0.60, "published", 2022, URL["canalys"]),
    "consumption.canalys-2022": (0.79, "published", 2022, URL["canalys"]),
    **{f"ladder.{name.lower()}": (figure, "published", 2025, URL["omdia"]) for name, figure in LADDER},
    **{f"fee.private.{band + 1}": (rate, "published", 2024, URL["fees"]) for band, rate in enumerate((0.03, 0.02, 0.015))},
    **{f"fee.{offer}": (rate, "published", 2024, URL["fees"]) for offer, rate in {**FEES, **MODIFIERS}.items()},
    "margin.aws.resell.low": (0.01, "published", 2025, URL["ppf"]),
    "margin.aws.resell.mid": (0.05, "derived", 2025, URL["ppf"]),
    "margin.aws.resell.high": (0.09, "published", 2025, URL["ppf"]),
    "margin.aws.managed-services.mid": (0.35, "derived", 2025, URL["ppf"]),
    "margin.idc-2017.services.mid": (0.35, "published", 2017, None),
    "margin.ami-2017.services.mid": (0.45, "derived", 2017, None),
    "tier.premier.mrr": (50000, "reported", 2026, None),
    "tier.advanced.certified.technical": (6, "reported", 2026, None),
}

# Programs in the editorial order: name, motions, models served (s m t o r), gates, path or sector, link.
SERVED = dict(zip("rsmto", MODELS))
SELLER = "Marketplace seller registration"
PROGRAM_ROWS = [
    ("SaaS Factory", "build", "t", [], "", "partners/programs/saas-factory/"),
    ("AWS Competency", "market", "smto", ["case studies and technical validation", ("ftr on software",)], "",
     "partners/programs/competencies/"),
    ("Service Delivery", "market", "s", "closed", "", "partners/programs/service-delivery/"),
    ("Service Ready", "market", "t", "closed", "", "partners/programs/service-ready/"),
    ("Managed Service Provider", "market, grow", "m", ["third-party audit"], "services", "partners/programs/msp/"),
    ("Marketing Development Funds", "market", "rsmto", "always on", "", "partners/funding/"),
    ("ISV Accelerate", "sell", "t", [("stage", 1), ("marketplace.products", 1), ("opportunities.launched", 5),
     ("opportunities.qualified", 15), ("aws.revenue", 2000), "invitation by AWS"], "", "partners/programs/isv-accelerate/"),
    ("AWS Marketplace", "sell", "sto", [SELLER], "", "partners/marketplace/"),
    ("Solution Provider Program", "sell", "r", [], "services", "partners/programs/solution-provider/"),
    ("Distribution Program", "sell", "r", ["distribution seller agreement"], "services",
     "partners/programs/distribution-resellers/"),
    ("Channel Partner Private Offers", "sell", "r", [SELLER, "authorisation by the software vendor"], "",
     "partners/marketplace/"),
    ("Customer Engagements (ACE)", "sell", "rsmto", "always on", "", "partners/programs/ace/"),
    ("Foundational Technical Review", "build", "t", [("marketplace.products", 1), "SOC 2 Type II or Well-Architected report"],
     "software", "partners/foundational-technical-review/"),
    ("Well-Architected Partner Program", "build, sell", "st", ["trained partner"], "", "architecture/well-architected/partners/"),
    ("Migration Acceleration Program", "sell", "s", ["Migration and Modernization Competency unlocks more"], "services",
     "migration-acceleration-program/"),
    ("Customer Engagement Incentive", "sell", "sr", [], "", "partners/programs/"),
    ("Small Business Acceleration Initiative", "sell", "s", [], "", "partners/programs/"),
    ("ISV Workload Migration", "sell", "t", [("ftr",)], "software", "partners/programs/isv-workload-migration/"),
    ("Marketplace List and Sell", "sell", "t", [SELLER], "", "partners/saas-on-aws/mpls/"),
    ("Global Startup Program", "build, market", "t", ["invitation by AWS"], "software", "partners/programs/global-startup/"),
    ("Business Outcomes Xcelerator", "market, sell", "o", [("stage", 1)], "", "partners/business-outcomes/"),
    ("Partner Greenfield", "grow", "so", [("stage", 2)], "", "partners/programs/partner-greenfield/"),
    ("Partner Transformation Program", "build, grow", "s", [], "public sector", "partners/programs/partner-transformation/"),
    ("Public Sector Partner Program", "market, sell", "rsmto", [], "public sector", "partners/programs/public-sector/"),
]
SHORT = {"ACE": "Customer Engagements (ACE)", "MAP": "Migration Acceleration Program", "MSP": "Managed Service Provider",
         "SPP": "Solution Provider Program", "MDF": "Marketing Development Funds", "FTR": "Foundational Technical Review",
         "CPPO": "Channel Partner Private Offers", "BOX": "Business Outcomes Xcelerator"}
ALTERNATIVES = {"Solution Provider Program", "Distribution Program"}
STAGES = ["registered", "validated", "differentiated"]
GATE_LABELS = {"opportunities.launched": "launched opportunities", "opportunities.qualified": "qualified opportunities",
               "marketplace.products": "live Marketplace products", "aws.revenue": "AWS revenue", "stage": "stage",
               "ftr": "Foundational Technical Review"}


class Problem(Exception):
    """An error of a cell: its code, words that its message must hold, and how it comes about."""

    def __init__(self, code, *says, how=""):
        super().__init__(code)
        self.code, self.says = code, list(says)
        self.how = how or {"#DIV/0!": "a ratio over zero", "#N/A": "no figure for it", "#VALUE!": "bad input"}[code] + (
            ": " + ", ".join(says) if says else "")


# --- Words and cells


def blank(cell):
    return cell is None or cell == "" or cell == 0 or (isinstance(cell, str) and not cell.strip())


def plain(word):
    text = " ".join(str(word).strip().lower().replace("-", " ").replace("_", " ").split())
    return text[:-1] if text.endswith("s") else text


def word(cell, names, default=None):
    """The name that a cell means; names maps each to its aliases, or is a plain list."""
    if blank(cell):
        return default
    for name in names:
        also = names[name] if isinstance(names, dict) else []
        if plain(cell) in [plain(name), *map(plain, also)]:
            return name
    raise Problem("#VALUE!", str(cell)[:40])


def rows_of(argument):
    return argument if isinstance(argument, list) else [[argument]]


def flat(argument):
    return [cell for row in rows_of(argument) for cell in row]


def amount(cell):
    if cell is None or cell == "":
        return 0.0
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        raise Problem("#VALUE!", str(cell)[:40])
    return float(cell)


def amounts(argument):
    return [amount(cell) for cell in flat(argument)]


def words(argument, names):
    pieces = []
    for cell in flat(argument):
        if not blank(cell):
            pieces += str(cell).replace(";", ",").replace("\n", ",").split(",")
    found = {word(piece, names) for piece in pieces if piece.strip()}
    return [name for name in names if name in found]


def pairs(argument):
    """Keys and values; each part of a key is the word that it means, so margin.MSP.mid is margin.managed services.mid."""
    meant = {"margin": MODEL_ALIASES, "share": CATEGORY_ALIASES, "multiplier": {"total": [], **CATEGORY_ALIASES}}
    given = {}
    for key, value in rows_of(argument) if argument else []:
        if not blank(key) and not blank(value):
            parts = [part.strip().lower() for part in str(key).split(".")]
            if parts[0] in meant:
                parts[1] = word(parts[1], meant[parts[0]])
            given[".".join(parts)] = value
    return given


def reached(value, bound):
    return value >= bound - 1e-12 * max(abs(value), abs(bound))


def shaped(argument, answers):
    """Answers in the shape of an argument; alone, an error is that error, in a spill it is an empty cell."""
    answers = list(answers)
    if len(answers) == 1:
        if isinstance(answers[0], Problem):
            raise answers[0]
        return answers[0]
    kept = ["" if isinstance(one, Problem) else one for one in answers]
    width = len(rows_of(argument)[0])
    return [kept[start:start + width] for start in range(0, len(kept), width)]


def n(value):
    return f"{value:.10g}" if isinstance(value, (int, float)) else str(value)


# --- The lines of a portfolio


class Lines:
    """Sums by business model, excluded lines left out."""

    def __init__(self, models, revenue, cost=None, categories=None):
        self.has_cost = cost is not None
        self.revenue, self.cost = ({m: 0.0 for m in MODELS} for _ in range(2))
        self.excluded = self.without_cost = self.without_category = 0
        costs = flat(cost) if cost is not None else [None] * len(flat(models))
        offered = flat(categories) if categories is not None else [None] * len(flat(models))
        for row, (label, r, c, category) in enumerate(zip(flat(models), flat(revenue), costs, offered), 1):
            name = "exclude" if str(label).strip() == "-" else word(label, MODEL_ALIASES)
            if name is None:
                if amount(r) or amount(c):
                    raise Problem("#VALUE!", "models", f"row {row}")
                continue
            if name == "exclude":
                self.excluded += 1
                continue
            self.revenue[name] += amount(r)
            self.cost[name] += amount(c)
            self.without_cost += amount(r) != 0 and amount(c) == 0
            self.without_category += blank(category)

    @property
    def total(self):
        return sum(self.revenue.values())

    def base(self, booked):
        revenue, cost = self.revenue, self.cost
        net = booked.strip().lower() == "net"
        if not self.has_cost:
            found, name = dict(revenue), "revenue, resale net" if net else "revenue"
        elif all(cost[m] > 0 for m in MODELS if revenue[m] != 0 and not (net and m == "resell")):
            found, name = {m: revenue[m] - cost[m] for m in MODELS}, "gross profit"
        else:
            found = {**revenue, "resell": revenue["resell"] - cost["resell"]}
            name = "revenue, resale net" if cost["resell"] > 0 or net else "revenue"
        found = {m: max(0.0, value) for m, value in found.items()}
        if sum(found.values()) <= 0:
            raise Problem("#N/A")
        return found, name


class Place:
    def __init__(self, lines, given={}):
        threshold = float(given.get("placement.established", 0.20))
        self.base, self.base_name = lines.base(given.get("resale.booked", "gross"))
        self.total = sum(self.base.values())
        self.share = {m: self.base[m] / self.total for m in MODELS}
        self.beyond = {m: sum(self.share[d] for d in MODELS[i:]) for i, m in enumerate(MODELS)}
        self.threshold = threshold
        self.reach = [m for m in MODELS if reached(self.beyond[m], threshold)][-1]
        largest = max(self.share.values())
        self.anchor = [m for m in MODELS if reached(self.share[m], largest)][-1]
        after = MODELS.index(self.reach) + 1
        self.next = MODELS[after] if after < len(MODELS) else None
        self.rung = sum(self.share[m] * (i + 1) for i, m in enumerate(MODELS))
        self.breadth = 1 / sum(s * s for s in self.share.values())
        near = [self.beyond[m] for m in (self.reach, self.next) if m]
        self.borderline = any(abs(share - threshold) <= 0.03 for share in near)

    def say(self):
        parts = ", ".join(f"{m} {n(self.base[m])} ({n(self.share[m])})" for m in MODELS if self.base[m])
        return f"base {self.base_name}: {parts} of {n(self.total)}"


def published(preset, model, point, given):
    own = given.get(f"margin.{model}.{point}")
    if own is not None:
        return float(own), "assumption"
    return MARGINS[preset].get(model, (None, None, None))[POINTS.index(point)], preset


def preset_of(argument, given):
    return word(argument, PRESET_ALIASES) or word(given.get("preset"), PRESET_ALIASES) or "AWS"


def move_rows(lines, place, preset, given):
    result = []
    for i, m in enumerate(MODELS):
        if lines.has_cost and lines.revenue[m] != 0 and lines.cost[m] != 0:
            margin, source = (lines.revenue[m] - lines.cost[m]) / lines.revenue[m], "own"
        else:
            margin, source = published(preset, m, "mid", given)
        t, done = place.threshold, i <= MODELS.index(place.reach)
        deeper = sum(place.base[d] for d in MODELS[i:])
        add = 0.0 if done else max(0.0, (t * place.total - deeper) / (1 - t)) if t < 1 else ""
        if add == "":
            profit = revenue = growth = ""
        else:
            if place.base_name == "gross profit":
                profit, revenue = add, add / margin if margin is not None and margin > 0 else ""
            else:
                profit, revenue = add * margin if margin is not None else "", add
            growth = ((place.base[m] + add) / place.base[m]) ** (1 / 3) - 1 if place.base[m] > 0 else "from zero"
        status = "reached" if done else "next" if m == place.next else "later"
        shown = "" if margin is None else margin
        result.append(([m, place.share[m], status, profit, shown, revenue, growth], source if margin is not None else ""))
    return result


# --- The functions: each gives its value and how it comes about


def MULTIPLIER(categories=None, study=None, assumptions=None):
    given = pairs(assumptions)
    named = word(study, STUDY_ALIASES) or word(given.get("study"), STUDY_ALIASES) or "Canalys 2022"
    total = float(given.get("multiplier.total", FULL_STACK[named]))
    if categories is None:
        return total, "the full stack"
    known = {}
    for c in CATEGORIES:
        if f"multiplier.{c}" in given:
            known[c] = amount(0 if given[f"multiplier.{c}"] == "none" else given[f"multiplier.{c}"])
        elif f"share.{c}" in given:
            known[c] = float(given[f"share.{c}"]) * total
    asked = words(categories, CATEGORY_ALIASES)
    if len(asked) == 6:
        return (sum(known.values()), "the sum of six known") if len(known) == 6 else (total, "all six, not all known: the total")
    result, how = 0.0, []
    for group, share in ((FRONT, 0.60), (set(CATEGORIES) - FRONT, 0.40)):
        members = [c for c in asked if c in group]
        if all(c in known for c in members):
            result += sum(known[c] for c in members)
            how += [f"{c} {n(known[c])}" for c in members]
        elif len(members) == 3 and named == "Canalys 2022":
            result += share * total
            how.append(f"{n(share)} x {n(total)}")
        else:
            raise Problem("#N/A", next(c for c in members if c not in known))
    return result, " + ".join(how) or "nothing asked for"


def MARGIN(model, preset=None, point=None, assumptions=None):
    given = pairs(assumptions)
    source, at = preset_of(preset, given), word(point, POINTS, "mid")

    def one(cell):
        name = None if blank(cell) else "exclude" if str(cell).strip() == "-" else word(cell, MODEL_ALIASES)
        if name in (None, "exclude"):
            return ""
        value = published(source, name, at, given)[0]
        return Problem("#N/A", name) if value is None else value

    return shaped(model, map(one, flat(model))), f"{source}, {at}, an assumption first; none published: empty"


def LADDER_(multiplier):
    def one(value):
        if value < 0:
            raise Problem("#VALUE!", "multiplier")
        return ([name for name, figure in LADDER if reached(value, figure)] or ["Below Focused"])[-1]

    return shaped(multiplier, map(one, amounts(multiplier))), "the last of 1.26, 3.26, 5.78, 7.13 that is reached"


def BENCHMARK(key, field=None):
    at = word(field, ["value", "unit", "kind", "source", "year", "link"], "value")
    value, kind, year, link = ON_RECORD[key]
    return {"value": value, "kind": kind, "year": year, "link": link}[at], "as printed in the facts"


def BENCHMARKS(topic):
    starts = {"multiplier": ("multiplier.", "firstyear.", "frontend.", "consumption.")}.get(topic, (topic + ".",))
    kept = [(key, row) for key, row in ON_RECORD.items() if key.startswith(starts)]
    return [[key, value, None, kind, None, year, link] for key, (value, kind, year, link) in kept], "as printed in the facts"


def REALIZED(models, revenue, aws, definition=None):
    counted = {"own": MODELS[1:], "services": MODELS[1:3], "all": MODELS}[word(definition, ["own", "services", "all"], "own")]
    lines = Lines(models, revenue)
    over, under = sum(lines.revenue[m] for m in counted), sum(amounts(aws))
    if under == 0:
        raise Problem("#DIV/0!")
    return over / under, f"{n(over)} / {n(under)}"


def pooled(revenue, cost):
    r, c = sum(revenue), sum(cost)
    if not any(revenue) and not any(cost):
        return ""
    return (r - c) / r if r else Problem("#DIV/0!")


def GROSSMARGIN(revenue, cost, by=None):
    at = word(by, ["all", "rows", "columns", "each"], "all")
    r, c = ([[amount(cell) for cell in row] for row in rows_of(side)] for side in (revenue, cost))
    if sum(map(sum, c)) < 0:
        raise Problem("#VALUE!", "cost")
    if at == "all":
        r, c = sum(r, []), sum(c, [])
        return shaped(0, [pooled(r, c)]), f"({n(sum(r))} - {n(sum(c))}) / {n(sum(r))}"
    if at == "each":
        each = [pooled([x], [y]) for x, y in zip(sum(r, []), sum(c, []))]
        return shaped(revenue, each), "(revenue - cost) / revenue, cell by cell"
    groups = list(zip(r, c)) if at == "rows" else list(zip(zip(*r), zip(*c)))
    return shaped([[0]] if at == "rows" else [[0] * len(groups)], [pooled(x, y) for x, y in groups]), f"pooled by {at}"


def MIX(models, revenue, cost=None):
    lines = Lines(models, revenue, cost)
    total = lines.total
    if total <= 0:
        raise Problem("#N/A")
    result = [[m, lines.revenue[m], lines.revenue[m] / total] for m in MODELS]
    if cost is not None:
        profit = {m: lines.revenue[m] - lines.cost[m] for m in MODELS}
        whole = sum(profit.values())
        for row in result:
            m = row[0]
            row += [lines.cost[m], profit[m], profit[m] / lines.revenue[m] if lines.revenue[m] else ""]
            row += [profit[m] / whole if whole else ""]
    return result, f"sums by model, over {n(total)}"


def BLENDED(models, revenue, preset=None, point=None, assumptions=None):
    given, lines = pairs(assumptions), Lines(models, revenue)
    source, at = preset_of(preset, given), word(point, POINTS, "mid")
    if lines.total <= 0:
        raise Problem("#N/A")
    over, how = 0.0, []
    for m in MODELS:
        if lines.revenue[m]:
            margin = published(source, m, at, given)[0]
            if margin is None:
                raise Problem("#N/A", m)
            over += lines.revenue[m] * margin
            how.append(f"{n(lines.revenue[m])} x {n(margin)}")
    return over / lines.total, f"({' + '.join(how)}) / {n(lines.total)}"


def MARGINGAP(models, revenue, cost, preset=None, point=None, assumptions=None):
    given, lines = pairs(assumptions), Lines(models, revenue, cost)
    source, at = preset_of(preset, given), word(point, POINTS, "mid")
    result, how = [], []
    for m in MODELS:
        r, profit, mark = lines.revenue[m], lines.revenue[m] - lines.cost[m], published(source, m, at, given)[0]
        answered = r != 0 and mark is not None
        result.append([m, profit / r if r else "", "" if mark is None else mark, max(0.0, mark * r - profit) if answered else ""])
        if answered:
            how.append(f"{n(mark)} x {n(r)} - {n(profit)}")
    if not how:
        raise Problem("#N/A")
    return result, "what is above 0 of " + "; ".join(how)


def BRIDGE(revenue0, cost0, revenue1, cost1, labels=None, measure=None):
    r0, c0, r1, c1 = map(amounts, (revenue0, cost0, revenue1, cost1))
    R0, R1 = sum(r0), sum(r1)
    if R0 <= 0 or R1 <= 0:
        raise Problem("#N/A")
    M0, points = (R0 - sum(c0)) / R0, word(measure, ["profit", "points"], "profit") == "points"
    result = []
    for a, b, c, d in zip(r0, c0, r1, c1):
        m0 = (a - b) / a if a else (c - d) / c if c else M0
        if points:
            moved = c / R1 - a / R0
            change = (c - d) / R1 - (a - b) / R0 - moved * M0
            result.append([0.0, moved * (m0 - M0), change - moved * (m0 - M0), change])
        else:
            volume, mix, change = (c - a) * M0, (c - a) * (m0 - M0), (c - d) - (a - b)
            result.append([volume, mix, change - volume - mix, change])
    result.append([math.fsum(column) for column in zip(*result)])
    if labels is not None:
        result = [["" if blank(label) else label, *row] for label, row in zip([*flat(labels), "Total"], result)]
    M1 = (R1 - sum(c1)) / R1
    return result, f"M0 {n(M0)}, M1 {n(M1)}, gross profit {n(R0 - sum(c0))} to {n(R1 - sum(c1))}"


def RESALEMARGIN(listed, sell, rates):
    prices, sold = amounts(listed), amounts(sell)
    table = [[amount(cell) for cell in row] for row in rows_of(rates)]
    if len(table) == 1 or len(prices) == 1:
        table = [sum(table, [])] * len(prices)

    def one(price, income, discounts):
        if income == 0:
            return Problem("#DIV/0!")
        return (income - price * (1 - sum(discounts))) / income

    return shaped(sell, map(one, prices, sold, table)), f"(sell - list x {n(1 - sum(table[0]))}) / sell, row by row"


def ATTACH(resale, services, measure=None):
    customers = [(r, s) for r, s in zip(amounts(resale), amounts(services)) if r > 0]
    if not customers:
        raise Problem("#DIV/0!")
    if word(measure, ["accounts", "amount"], "accounts") == "accounts":
        over, under = sum(s > 0 for _, s in customers), len(customers)
    else:
        over, under = sum(s for _, s in customers), sum(r for r, _ in customers)
    return over / under, f"{n(over)} / {n(under)}"


def retention(start, end, of):
    kept = [(s, e) for s, e in zip(amounts(start), amounts(end)) if s > 0]
    if not kept:
        raise Problem("#DIV/0!")
    over, under = sum(of(s, e) for s, e in kept), sum(s for s, _ in kept)
    return over / under, f"{n(over)} / {n(under)}"


def NRR(start, end):
    return retention(start, end, lambda s, e: e)


def GRR(start, end):
    return retention(start, end, min)


def SCHEDULE(starts, years=None, categories=None, study=None, assumptions=None, per_year=None):
    given, began = pairs(assumptions), amounts(starts)
    named = word(study, STUDY_ALIASES) or word(given.get("study"), STUDY_ALIASES) or "Canalys 2022"
    first = given.get("schedule.firstyear", 0.61 if named == "Canalys 2022" else None)
    if first is None:
        raise Problem("#N/A", "schedule.firstyear")
    first = 0.0 if first == "none" else float(first)
    span, step = int(years or given.get("schedule.years", 3)), int(per_year or 1)
    each = MULTIPLIER(categories, named, assumptions)[0]
    profile = [first / step] * step + [(1 - first) / (step * (span - 1))] * (step * (span - 1))
    result = [0.0] * (len(began) + span * step - 1)
    for at, revenue in enumerate(began):
        for age, share in enumerate(profile):
            result[at + age] += each * revenue * share
    column = len(rows_of(starts)) > 1 and len(rows_of(starts)[0]) == 1
    how = f"{n(each)} x each start, {n(first)} of it in year 1, {n(1 - first)} over {span - 1} more"
    return [[value] for value in result] if column else [result], how


def REVENUENEEDED(target, revenue, cost, new):
    R, GP, margin = sum(amounts(revenue)), sum(amounts(revenue)) - sum(amounts(cost)), amount(new)

    def one(t):
        if reached(GP, t * R):
            return 0.0
        return Problem("#N/A") if margin <= t else (t * R - GP) / (margin - t)

    return shaped(target, map(one, amounts(target))), f"(t x {n(R)} - {n(GP)}) / ({n(margin)} - t)"


def PAYBACK(cashflows, rate=None):
    total, below, at = 0.0, False, amount(rate)
    for period, flow in enumerate(amounts(cashflows)):
        discounted = flow / (1 + at) ** period
        if total < 0 and reached(total + discounted, 0):
            return period - 1 + -total / discounted, f"{n(-total)} open before period {period} of {n(discounted)}"
        total += discounted
        below = below or total < 0
    if below:
        raise Problem("#N/A", how=f"never repaid: the discounted sum ends at {n(total)}")
    return 0.0, "never below 0"


def PLACEMENT(models, revenue, cost=None, assumptions=None):
    place = Place(Lines(models, revenue, cost), pairs(assumptions))
    return place.reach, place.say() + f"; at or beyond {n(place.beyond[place.reach])}, threshold {n(place.threshold)}"


def ANCHOR(models, revenue, cost=None):
    place = Place(Lines(models, revenue, cost))
    return place.anchor, place.say()


def SCORE(models, revenue, cost=None, axis=None):
    place = Place(Lines(models, revenue, cost))
    if word(axis, ["rung", "breadth"], "rung") == "rung":
        return place.rung, " + ".join(f"{n(place.share[m])} x {i + 1}" for i, m in enumerate(MODELS) if place.share[m])
    return place.breadth, "1 / (" + " + ".join(f"{n(s)}^2" for s in place.share.values() if s) + ")"


def MOVES(models, revenue, cost=None, preset=None, assumptions=None):
    given, lines = pairs(assumptions), Lines(models, revenue, cost)
    place = Place(lines, given)
    rows = move_rows(lines, place, preset_of(preset, given), given)
    t = n(place.threshold)
    return [row for row, _ in rows], place.say() + f"; add = ({t} x {n(place.total)} - deeper) / (1 - {t})"


def EXPLAIN(models, revenue, cost=None, categories=None, preset=None, assumptions=None, item=None):
    given, lines = pairs(assumptions), Lines(models, revenue, cost, categories)
    place = Place(lines, given)
    moved = dict(zip(MODELS, move_rows(lines, place, preset_of(preset, given), given)))
    (row, source) = moved[place.next] if place.next else ([""] * 7, "")
    offered = words([[c] for c, m in zip(flat(categories), flat(models)) if not excluded(m)], CATEGORY_ALIASES)
    try:
        multiplier = MULTIPLIER([offered], None, assumptions)[0]
    except Problem:
        multiplier = ""
    items = {
        "placement": (place.reach, "text"),
        "anchor": (place.anchor, "text"),
        "base": (place.base_name, "text"),
        "share at or beyond": (place.beyond[place.reach], "fraction"),
        "threshold": (place.threshold, "fraction"),
        "borderline": ("yes" if place.borderline else "no", "text"),
        "average rung": (place.rung, None),
        "effective models": (place.breadth, None),
        "next model": (place.next or "", "text"),
        "gross profit to add": (row[3], "amount"),
        "revenue to add": (row[5], "amount"),
        "margin used": (row[4], "fraction"),
        "margin source": (source, "text"),
        "categories offered": (", ".join(offered), "text"),
        "multiplier": (multiplier, None),
        "categories missing": (", ".join(c for c in CATEGORIES if c not in offered), "text"),
        "lines without cost": (lines.without_cost, "count"),
        "lines without category": (lines.without_category, "count"),
        "excluded lines": (lines.excluded, "count"),
    }
    if not blank(item):
        return items[item][0], place.say()
    return [[name, value, unit, None] for name, (value, unit) in items.items()], place.say()


def excluded(model):
    return not blank(model) and (str(model).strip() == "-" or word(model, MODEL_ALIASES) == "exclude")


# --- Programs


def profile_of(argument):
    profile = pairs(argument)
    for key in ("mrr", "aws.revenue"):
        if key in profile:
            profile[key] = (0 if profile[key] == "none" else float(profile[key])) * float(profile.get("unit.scale", 1))
    return profile


def listed(profile, key):
    return [piece.strip() for piece in str(profile.get(key, "")).split(",") if piece.strip() and piece.strip() != "none"]


def gates_of(row, profile):
    """What a program asks: failed gates with have and need, and open ones."""
    name, _, _, gates, only, _ = row
    failed, unknown, met = [], [], 0
    if only:
        key = "sector" if only == "public sector" else "path"
        if key in profile:
            met += 1
        else:
            unknown.append(key)
    for gate in gates:
        if isinstance(gate, str):
            unknown.append(gate)
            continue
        if gate == ("ftr on software",):
            if "software" not in listed(profile, "path"):
                continue
            gate = ("ftr",)
        key = gate[0]
        if key not in profile:
            unknown.append(GATE_LABELS[key])
            continue
        if key == "ftr":
            have, need = profile[key] == "yes", True
        elif key == "stage":
            have, need = STAGES.index(profile[key]), gate[1]
        else:
            have, need = (0 if profile[key] == "none" else float(profile[key])), gate[1]
        if have >= need:
            met += 1
        elif key in ("ftr", "stage"):
            failed.append(GATE_LABELS[key])
        else:
            failed.append(f"{GATE_LABELS[key]} {n(have)} of {n(need)}")
    return failed, unknown, met


def standing(row, profile):
    failed, unknown, met = gates_of(row, profile)
    return "not yet" if failed else "eligible" if met and not unknown else "to confirm"


def PROGRAMS(placement, motion=None, profile=None, top=None):
    given = profile_of(profile)
    reach = word(placement, MODEL_ALIASES)
    after = MODELS[MODELS.index(reach) + 1] if reach != MODELS[-1] else None
    asked = words(motion, ["build", "market", "sell", "grow"]) if motion is not None else []
    enrolled = {SHORT.get(name.upper(), name) for name in listed(given, "programs.enrolled")}
    open_rows = []
    for row in PROGRAM_ROWS:
        name, motions, _, gates, only, _ = row
        elsewhere = only and ("sector" if only == "public sector" else "path") in given and only not in (
            [given.get("sector")] if only == "public sector" else listed(given, "path"))
        if name in enrolled or gates in ("closed", "always on") or elsewhere:
            continue
        if asked and not set(motions.split(", ")) & set(asked):
            continue
        open_rows.append(row)

    def order(row):
        failed = gates_of(row, given)[0]
        standings = ["eligible", "to confirm", "not yet"]
        return len(row[2]), standings.index(standing(row, given)), len(failed), PROGRAM_ROWS.index(row)

    def serving(model, taken):
        found = []
        for row in sorted((r for r in open_rows if model in [SERVED[s] for s in r[2]] and r not in taken), key=order):
            if not (row[0] in ALTERNATIVES and any(other[0] in ALTERNATIVES for other in taken + found)):
                found.append(row)
        return found

    first = serving(after, []) if after else []
    picked = first[:3]
    second = serving(reach, picked)
    picked = picked + [r for r in second if r not in picked][:2]
    count = int(top or 5)
    if count > 5:
        for row in first + second:
            if row not in picked and not (row[0] in ALTERNATIVES and any(other[0] in ALTERNATIVES for other in picked)):
                picked.append(row)
    picked = picked[:count]
    result = [[program_id(r[0]), r[0], r[1], standing(r, given), None, "https://aws.amazon.com/" + r[5]] for r in picked]
    always = [r[0] for r in PROGRAM_ROWS if r[3] == "always on" and r[0] not in enrolled]
    result.append(["always-on", ", ".join(always), "", "always on", None, ""])
    how = f"at most 3 that serve {after}, then 2 that serve {reach}; " if after else f"at most 2 that serve {reach}; "
    return result, how + "fewest models first, then standing, then editorial order"


def program_id(name):
    return name.split(" (")[0].lower().replace(" ", "-")


def ELIGIBLE(program, profile):
    row = next(r for r in PROGRAM_ROWS if plain(r[0]) == plain(SHORT.get(str(program).upper(), program)))
    if row[3] == "always on":
        return "always on", "always on for every partner"
    failed, unknown, met = gates_of(row, profile_of(profile))
    if not failed and not unknown:
        return ("eligible", f"gates met: {met}") if met else ("to confirm: no public gate", "no gate on record")
    groups = (["not yet: " + ", ".join(failed)] if failed else []) + (["to confirm: " + ", ".join(unknown)] if unknown else [])
    return "; ".join(groups), f"{len(failed)} failed, {len(unknown)} open, {met} met"


def TIER(profile):
    given = profile_of(profile)
    names = [plain(name.lower().replace("competency", "").replace("aws ", "")) for name in listed(given, "competency.names")]
    if "competencies" not in given and names:
        given["competencies"] = len(names)
    best = "Registered"
    for at, tier in enumerate(TIERS):
        has = {key: amount(0 if given.get(key) == "none" else given.get(key)) for key in TIER_NEEDS}
        missing = [key for key, needs in TIER_NEEDS.items() if needs[at] and has[key] < needs[at]]
        if tier == "Premier" and not set(names) & {"managed service provider", "msp", "devop", "cloud operation"}:
            missing.append("competency.names")
        if tier != "Select" and given.get("businessplan") == "no":
            missing.append("businessplan")
        if missing:
            return best, f"{tier} lacks {', '.join(missing)}"
        best = tier
    return best, "every number of Premier is met"


def MARKETPLACEFEE(value, offer=None, modifiers=None, assumptions=None):
    given = pairs(assumptions)
    name, added = word(offer, ["private", *FEES], "private"), words(modifiers, list(MODIFIERS)) if modifiers is not None else []
    if "channel" in added and name != "private":
        raise Problem("#VALUE!", "channel")
    scale, own = float(given.get("unit.scale", 1)), given.get(f"fee.{name}")

    def one(contract):
        if contract < 0:
            raise Problem("#VALUE!", "contractValue", how=f"a contract value of {n(contract)} is below 0")
        dollars = contract * scale
        rate = FEES[name] if name in FEES else 0.03 if dollars < 1e6 else 0.02 if dollars < 1e7 else 0.015
        rate = float(own) if own is not None else rate
        return contract * (rate + sum(MODIFIERS[m] for m in added))

    more = "".join(f" + {n(MODIFIERS[m])}" for m in added)
    return shaped(value, map(one, amounts(value))), f"value x (rate of its band, {name}{more})"


# --- What-if


def TORNADO(labels, revenue, low, mid, high):
    rows = [[label, r * (a - m), r * (b - m)] for label, r, a, m, b in
            zip(flat(labels), amounts(revenue), amounts(low), amounts(mid), amounts(high))]
    rows = [[*row, abs(row[2] - row[1])] for row in rows]
    return sorted(rows, key=lambda row: -row[3]), "revenue x (low - mid), revenue x (high - mid), their distance"


def mulberry32(seed):
    """The generator that the contract names: 32-bit arithmetic, a draw from 0 to below 1."""
    mask, state = 0xFFFFFFFF, seed
    while True:
        state = (state + 0x6D2B79F5) & mask
        t = ((state ^ (state >> 15)) * (state | 1)) & mask
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & mask)) & mask
        yield ((t ^ (t >> 14)) & mask) / 2**32


def SIMULATE(low, mid, high, weights=None, target=None, trials=None, seed=None):
    weight_of = amounts(weights) if weights is not None else [1.0] * len(flat(low))
    drivers = list(zip(amounts(low), amounts(mid), amounts(high), weight_of))
    count, draws = int(trials or 10000), mulberry32(int(seed or 1))
    sums = []
    for _ in range(count):
        total = 0.0
        for a, c, b, weight in drivers:
            u = next(draws)
            if b == a:
                value = a
            elif u * (b - a) < c - a:
                value = a + math.sqrt(u * (b - a) * (c - a))
            else:
                value = b - math.sqrt((1 - u) * (b - a) * (b - c))
            total += weight * value
        sums.append(total)
    mean = math.fsum(sums) / count
    deviation = math.sqrt(math.fsum((s - mean) ** 2 for s in sums) / (count - 1))
    ordered = sorted(sums)

    def percentile(share):
        at = share * (count - 1)
        below = math.floor(at)
        return ordered[below] + (at - below) * (ordered[min(below + 1, count - 1)] - ordered[below])

    result = [["Mean", mean], ["Standard deviation", deviation], *[[f"P{p}", percentile(p / 100)] for p in (10, 50, 90)]]
    if target:
        result.append(["Probability of target", sum(reached(s, target) for s in sums) / count])
    exact = sum(w * (a + c + b) / 3 for a, c, b, w in drivers)
    return result, f"{count} trials of mulberry32({int(seed or 1)}) in Python; the exact mean is {n(exact)}"


FUNCTIONS = {
    f.__name__.rstrip("_"): f
    for f in (
        ANCHOR, ATTACH, BENCHMARK, BENCHMARKS, BLENDED, BRIDGE, ELIGIBLE, EXPLAIN, GROSSMARGIN, GRR, LADDER_, MARGIN, MARGINGAP,
        MARKETPLACEFEE, MIX, MOVES, MULTIPLIER, NRR, PAYBACK, PLACEMENT, PROGRAMS, REALIZED, RESALEMARGIN, REVENUENEEDED,
        SCHEDULE, SCORE, SIMULATE, TIER, TORNADO,
    )
}

# --- Cases and formulas


def number_or_text(cell):
    try:
        return float(cell) if cell != "" else None
    except ValueError:
        return cell


def made_by_rule(rule):
    """Column by column: what the cycle has at the line, plus line x step modulo modulus; lines count from 0."""

    def cell(column, line):
        base = column["cycle"][line % len(column["cycle"])]
        return base + line * column["step"] % column["modulus"] if "step" in column else base

    names = list(rule["columns"])
    return names, [[cell(rule["columns"][name], line) for name in names] for line in range(rule["lines"])]


def tables_of(folder, case):
    """The ranges that a formula may name: Portfolio[Model], Customers[Resale], Drivers[Low], Profile, Assumptions."""
    if "portfolio" in case:
        header, rows = made_by_rule(case["portfolio"])
    else:
        header, *rows = csv.reader((folder / "portfolio.csv").open(encoding="utf-8"))
        rows = [[number_or_text(cell) for cell in row] for row in rows]
    tables = {"Profile": case["profile"], "Assumptions": case["assumptions"]}
    headed = {"Portfolio": [header, *rows], "Customers": case["customers"], "Drivers": case["drivers"]}
    for table, (names, *lines) in headed.items():
        for at, name in enumerate(names):
            tables[f"{table}[{name}]"] = [[line[at]] for line in lines]
    return tables


def split_outside(text, separator):
    pieces, depth, quoted = [""], 0, False
    for character in text:
        quoted ^= character == '"'
        if not quoted:
            depth += (character == "{") - (character == "}")
        if character == separator and depth == 0 and not quoted:
            pieces.append("")
        else:
            pieces[-1] += character
    return pieces


def literal(text):
    if text == "_":
        return None
    return text[1:-1] if text.startswith('"') else float(text)


def argument_of(text, tables):
    text = text.strip()
    if text == "":
        return None
    if text in tables:
        return tables[text]
    if text.startswith("{"):
        return [[literal(cell.strip()) for cell in split_outside(row, ",")] for row in split_outside(text[1:-1], ";")]
    return literal(text)


def kept(value):
    if not isinstance(value, list) or len(value) <= 40:
        return value[0][0] if isinstance(value, list) and len(value) == 1 and len(value[0]) == 1 else value
    numbers = [[cell for cell in column if not isinstance(cell, str)] for column in zip(*value)]
    sums = [math.fsum(column) if column else None for column in numbers]
    return {"rows": len(value), "first": value[:3], "last": value[-3:], "sums": sums}


def derived(formula, tables):
    name, inside = formula[:-1].split("(", 1)
    try:
        value, how = FUNCTIONS[name](*[argument_of(piece, tables) for piece in split_outside(inside, ",")])
        return {"formula": formula, "expected": kept(value), "how": how}
    except Problem as problem:
        return {"formula": formula, "expected": {"error": problem.code, "says": problem.says}, "how": problem.how}


def main():
    for folder in sorted(path.parent for path in Path(__file__).parent.glob("*/case.json")):
        case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
        tables = tables_of(folder, case)
        entries = [json.dumps(derived(formula, tables), ensure_ascii=False) for formula in case["formulas"]]
        (folder / "expected.json").write_text("[\n  " + ",\n  ".join(entries) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
