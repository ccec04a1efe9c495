import { errorOf } from "./excel-errors";
import { evaluate, functions } from "./evaluate";

/** What is on record beside a step of the ladder. */
const omdia = [
  "$ per $1 of AWS revenue",
  "published",
  "AWS Partner Network Blog, Maximizing Value Through the AWS Partner Network: Achieve a US$7.13x Revenue Multiplier (Omdia study)",
  2025,
  "https://aws.amazon.com/blogs/apn/aws-partner-profitability-revenue-multiplier/",
];

const three = '{"resell";"services";"msp"}';

describe("normal, zero, negative, blank, boolean, text, error, single cell, row and column, unequal sizes", () => {
  test.each<[string, unknown]>([
    // MULTIPLIER
    ["MULTIPLIER(_)", 6.4], // an omitted or null argument is omitted
    ["MULTIPLIER({_})", 0], // a range given but blank is an empty list
    ['MULTIPLIER({0;" "})', 0],
    ['MULTIPLIER({"Advisory; designing";"implementation"})', 3.84], // aliases, a list in a cell
    ['MULTIPLIER({"advise","design","build","build"})', 3.84], // a row; repeats count once
    ['MULTIPLIER("advise,design,procure,build,adopt,manage")', 6.4],
    ['MULTIPLIER("advise,design,build",,{"multiplier.total",10})', 6], // 0.60 x 10
    ['MULTIPLIER("advise,manage",,{"multiplier.advise",1.5;"share.manage",0.1})', 2.14], // 1.5 + 0.1 x 6.4
    ['MULTIPLIER("manage",,{"share.manage","none"})', 0],
    ['MULTIPLIER("manage",,{"share.manage",0.2;"multiplier.manage",2})', 2], // dollars win over shares
    ["MULTIPLIER(,2025)", 7.13], // a number counts as that word
    ['MULTIPLIER(,"omdia-2025")', 7.13],
    ['MULTIPLIER(,,{"study","Omdia";_,5})', 7.13], // blank keys are skipped
    ['MULTIPLIER(,"canalys",{"study","Omdia"})', 6.4], // an argument wins over an assumption
    // MARGIN
    ["MARGIN({_})", ""],
    ['MARGIN("subtotal")', ""],
    ['MARGIN("-")', ""],
    ['MARGIN(" Managed-Service ")', 0.35],
    ['MARGIN("msp","AMI","high")', 0.6],
    ['MARGIN("msp",_,"")', 0.35], // a blank cell takes the default
    ['MARGIN("services",,,{"margin.consulting.mid",0.3})', 0.3],
    ['MARGIN("services",,,{"preset","IDC 2017"})', 0.35],
    // GROSSMARGIN
    ["GROSSMARGIN({_;0},{0;_})", ""],
    ["GROSSMARGIN({100,300},{80;210})", 0.275], // same number of cells
    ["GROSSMARGIN({100;-20},{80;-10})", 0.125], // (80 - 70) / 80
    ["GROSSMARGIN(100,65)", 0.35],
    // BLENDED: (600 x 0.15 + 250 x 0.35 + 150 x 0.45) / 1000 = 0.245
    [`BLENDED(${three},{600;250;150},"IDC 2017")`, 0.245],
    ['BLENDED({"resell";"msp"},{500;500})', 0.2], // (0.05 + 0.35) / 2
    ['BLENDED({"resell";"services"},{500;0})', 0.05], // no revenue, no margin needed
    // REALIZED: (250 + 150) / 500, (250 + 150) / (300 + 200), 1000 / 500
    [`REALIZED(${three},{600;250;150},500)`, 0.8],
    [`REALIZED(${three},{600;250;150},{300,200;_,0},"Service")`, 0.8],
    [`REALIZED(${three},{600;250;150},500,"all")`, 2],
    ['REALIZED({"total";"saas"},{600;250},500)', 0.5], // excluded
    ['REALIZED({"services","msp"},{100,50;100,-50},500,_)', 0.4], // a label row, summed down
    // LADDER, BENCHMARK
    ["LADDER({_})", "Below Focused"],
    ["LADDER(7.13)", "Expert"],
    ['BENCHMARK("fee.private.3")', 0.015],
    ['BENCHMARK("margin.IDC.MSP.mid","Source")', "Microsoft, Azure Managed Services Playbook for CSP Partners, p. 43 (IDC Research)"],
    ['BENCHMARK("ladder.expert","kind")', "published"],
    ['BENCHMARK("tier.premier.mrr",_)', 50000],
    ['BENCHMARK("tier.premier.mrr","unit")', "$ a month"],
    ['BENCHMARK("tier.premier.mrr","year")', 2026],
    // RESALEMARGIN, ATTACH, NRR, GRR
    ["RESALEMARGIN(100,80,{_})", -0.25],
    ["RESALEMARGIN({_},80,0.1)", 1],
    ['ATTACH({10,20},{6;0},"Amounts")', 0.2], // 6 / 30; a row beside a column
    ["ATTACH(10,-5)", 0],
    ["NRR({100,_},{_;50})", 0],
    ["GRR({100;-50},{150;70})", 1],
    // MARKETPLACEFEE
    ["MARKETPLACEFEE({_})", 0],
    ['MARKETPLACEFEE(1000,"private",{"channel";"Korea, channel"})', 45], // 4.5 %
    ['MARKETPLACEFEE(1000,"SaaS",{_;" "})', 30],
    ['MARKETPLACEFEE(1000,,,{"fee.private","none"})', 0],
    // SCORE of one model
    ['SCORE("technology solutions",10)', 4],
    ['SCORE("technology solutions",10,,"BREADTH")', 1],
  ])("%s is %p", (formula, expected) => {
    const found = evaluate(formula);
    if (typeof expected === "number") expect(found).toBeCloseTo(expected, 12);
    else expect(found).toBe(expected);
  });

  test.each<[string, unknown[][]]>([
    ['MARGIN({"resell","services","msp","total"})', [[0.05, "", 0.35, ""]]],
    ['GROSSMARGIN({100,200;0,0},{60,150;0,0},"rows")', [[(300 - 210) / 300], [""]]],
    ['GROSSMARGIN({100,200;0,0},{60,150;5,0},"columns")', [[0.35, 0.25]]],
    ['GROSSMARGIN({100,200;0,0},{60,150;5,0},"each")', [[0.4, 0.25], ["", ""]]], // cost without revenue: "" among several
    [
      'MIX({"resell";"services";"exclude";_},{60;40;1000;0})',
      [
        ["resell", 60, 0.6],
        ["services", 40, 0.4],
        ["managed services", 0, 0],
        ["technology solutions", 0, 0],
        ["business outcome solutions", 0, 0],
      ],
    ],
    [
      // a label column beside two columns of revenue, summed across; the cost in a row
      'MIX({"resell";"services"},{30,30;40,0},{50,20})',
      [
        ["resell", 60, 0.6, 50, 10, 10 / 60, 1 / 3],
        ["services", 40, 0.4, 20, 20, 0.5, 2 / 3],
        ["managed services", 0, 0, 0, 0, "", 0],
        ["technology solutions", 0, 0, 0, 0, "", 0],
        ["business outcome solutions", 0, 0, 0, 0, "", 0],
      ],
    ],
    ["LADDER({1.2,3.26;_,9})", [["Below Focused", "Multi-category"], ["Below Focused", "Expert"]]],
    ["RESALEMARGIN({100;_;50},{100;0;_},{0.1,0.1})", [[0.2], [""], [""]]], // blank lines, and one sold for nothing
    ["MARKETPLACEFEE({1000,2000000;_,20000000})", [[30, 40000], [0, 300000]]],
    [
      'MARGINGAP({"resell";"services";"msp";_},{100;50;80;0},{96;20;40;_},_,"high")',
      [
        ["resell", 0.04, 0.09, 5], // 9 - 4
        ["services", 0.6, "", ""],
        ["managed services", 0.5, 0.4, 0],
        ["technology solutions", "", "", ""],
        ["business outcome solutions", "", "", ""],
      ],
    ],
    [
      'BENCHMARKS("ladders")',
      [
        ["focused", 1.26],
        ["multi-category", 3.26],
        ["progressive", 5.78],
        ["expert", 7.13],
      ].map(([step, value]) => [`ladder.${step}`, value, ...omdia]),
    ],
  ])("%s spills", (formula, expected) => expect(evaluate(formula)).toEqual(expected));

  test.each([
    ['PLACEMENT({"resell","services"},{60,40;60,40})', "services"], // a label row over columns, summed down
    [`PLACEMENT(${three},{600;250;150},{540;200;50})`, "managed services"], // gross profit 60, 50, 100
    [`PLACEMENT(${three},{600;250;150},{540;0;0})`, "managed services"], // revenue, resell net 60: 150 / 460
    [`PLACEMENT(${three},{600;250;150},,{"placement.established",0.15})`, "managed services"],
    [`PLACEMENT(${three},{600;250;150},,{"placement.established",1})`, "resell"],
    ['PLACEMENT({"resell";"msp"},{-5;3})', "managed services"], // a negative sum counts 0
    ['ANCHOR({"resell";"services"},{50;50})', "services"], // on a tie the deeper
    [`ANCHOR(${three},{600;250;150},{540;200;50})`, "managed services"],
    // A posting and its reversals: binary fractions do not add up to 0.
    ["GROSSMARGIN({100;50;50},{0.3;-0.1;-0.2})", 1],
    [`EXPLAIN(${three},{600;250;150},,,,,"base")`, "revenue"],
    [`EXPLAIN(${three},{600;250;150},{540;200;50},,,,"base")`, "gross profit"],
    [`EXPLAIN(${three},{600;250;150},{540;200;0},,,,"base")`, "revenue, resale net"],
    [`EXPLAIN(${three},{600;250;150},,,,,"next model")`, "managed services"],
    ['EXPLAIN("business outcome",5,,,,,"next model")', ""],
    ['EXPLAIN("business outcome",5,,,,,"margin used")', ""],
    [`EXPLAIN(${three},{600;250;150},,,,,"margin source")`, "AWS"],
    [`EXPLAIN(${three},{600;250;150},,{"build";_;"manage"},,,"categories offered")`, "build, manage"],
    [`EXPLAIN(${three},{600;250;150},,{"build";_;"manage"},,,"categories missing")`, "advise, design, procure, adopt"],
    [`EXPLAIN(${three},{600;250;150},,{"build";_;"manage"},,,"lines without category")`, 1],
    [`EXPLAIN({"resell";"services";"total"},{6;2;8},{1;0;0},,,,"lines without cost")`, 1],
    [`EXPLAIN({"resell";"services";"total"},{6;2;8},,,,,"excluded line")`, 1],
  ])("%s is %p", (formula, expected) => expect(evaluate(formula)).toBe(expected));

  test.each([
    // bad input
    ['MULTIPLIER("advise, desing")', '#VALUE! MULTIPLIER requires a service category in categories; found "desing", did you mean "design"?'],
    ['MULTIPLIER({"advise","x"})', '#VALUE! MULTIPLIER requires a service category in categories, cell 2; found "x"'],
    ["MULTIPLIER(TRUE)", '#VALUE! MULTIPLIER requires a service category in categories; found "TRUE"'],
    ["MULTIPLIER({#REF!})", "#VALUE! MULTIPLIER cannot read categories: it holds the error #REF!"],
    ['MULTIPLIER(,"Canalis")', '#VALUE! MULTIPLIER requires a study in study; found "Canalis", did you mean "canalys"?'],
    ["MULTIPLIER(,TRUE)", "#VALUE! MULTIPLIER requires a study in study; found TRUE"],
    ['MULTIPLIER(,,{"share.mange",0.1})', '#VALUE! MULTIPLIER requires a known key in assumptions, cell 1; found "share.mange", did you mean "share.manage"?'],
    ['MULTIPLIER("advise,design,build","Omdia 2025")', "#N/A MULTIPLIER requires share.advise or multiplier.advise in assumptions: Omdia 2025 prints no figure for it"],
    ["MARGIN()", "#VALUE! MARGIN requires model"],
    ['MARGIN({"services",0.35})', "#VALUE! MARGIN looks up a published margin; for your own numbers use GROSSMARGIN"],
    ['MARGIN({"msp";#N/A})', "#VALUE! MARGIN cannot read model, row 2: it holds the error #N/A"],
    ['MARGIN("msp","IDC","low")', "#N/A MARGIN has no low margin for managed services: IDC 2017 prints none; give margin.managed services.low in assumptions or another preset"],
    ['MARGIN("outcome")', "#N/A MARGIN has no mid margin for business outcome solutions: AWS prints none; give margin.business outcome solutions.mid in assumptions"],
    ["GROSSMARGIN({100;50},{5;-5.01})", "#VALUE! GROSSMARGIN requires cost as positive numbers; the sum is -0.01: pass -C2:C9"],
    ['MIX({"resell";"services"},{1E308;1E308})', "#VALUE! MIX overflows: the amounts are too large to be summed"],
    ['BLENDED({"resell";"msp"},{1E308;1E308})', "#VALUE! BLENDED overflows: the amounts are too large to be summed"],
    ['EXPLAIN({"resell";"services"},{60;40},,,,,"categories missing")', "#N/A EXPLAIN requires categories to say which are missing"],
    ['EXPLAIN({"resell";"services"},{60;40},,,,,"categories offered")', "#N/A EXPLAIN requires categories to say which are offered"],
    ['PLACEMENT({"resell";"services"},{60;-20},{100;0})', "#N/A PLACEMENT requires revenue, resale net above 0 in at least one business model"],
    ['ELIGIBLE("MSP",{"ftr",TRUE})', "#VALUE! ELIGIBLE requires yes or no beside ftr in profile, cell 2; found TRUE"],
    ['GROSSMARGIN({100;"n/a"},{80;210})', '#VALUE! GROSSMARGIN requires a number in revenue, row 2; found "n/a"'],
    ['GROSSMARGIN({100;"5"},{80;210})', '#VALUE! GROSSMARGIN requires a number in revenue, row 2; found "5"'],
    ["GROSSMARGIN({100;TRUE},{80;210})", "#VALUE! GROSSMARGIN requires a number in revenue, row 2; found TRUE"],
    ["GROSSMARGIN({100,#DIV/0!},{80,210})", "#VALUE! GROSSMARGIN cannot read revenue, cell 2: it holds the error #DIV/0!"],
    ["GROSSMARGIN({1;2;3},{1;2})", "#VALUE! GROSSMARGIN requires revenue and cost of the same size; revenue is 3 x 1, cost is 2 x 1"],
    ['GROSSMARGIN({1,2},{1;2},"each")', "#VALUE! GROSSMARGIN requires revenue and cost of the same size; revenue is 1 x 2, cost is 2 x 1"],
    ["GROSSMARGIN(,5)", "#VALUE! GROSSMARGIN requires revenue"],
    ["GROSSMARGIN({0;0},{5;0})", "#DIV/0!"],
    ["GROSSMARGIN({1e308;1e308},{1;1})", "#VALUE! GROSSMARGIN overflows: the amounts are too large"],
    ['MIX({"resell";_},{5;7})', "#VALUE! MIX requires a business model in models, row 2; found nothing beside an amount"],
    ['MIX({"resell";" "},{5,5;7,-7})', "#VALUE! MIX requires a business model in models, row 2; found nothing beside an amount"],
    ['MIX({"resell";_},{5;0},{1;2})', "#VALUE! MIX requires a business model in models, row 2; found nothing beside an amount"],
    ['MIX({"resell";"services"},{5;7;9})', "#VALUE! MIX requires models and revenue of the same size; models is 2 x 1, revenue is 3 x 1"],
    ['MIX({"resell";"services"},{0;_})', "#N/A MIX requires total revenue above 0"],
    ['MIX({"resell";12},{1;2})', "#VALUE! MIX requires a business model in models, row 2; found 12"],
    [
      `MIX("${"a very long name of an offering that never ends"}",1)`,
      '#VALUE! MIX requires a business model in models; found "a very long name of an offering that nev…"',
    ],
    ["LADDER()", "#VALUE! LADDER requires multiplier"],
    ["LADDER({1;-2})", "#VALUE! LADDER requires a number of 0 or more in multiplier, row 2; found -2"],
    ['LADDER({1,"2"})', '#VALUE! LADDER requires a number in multiplier, cell 2; found "2"'],
    ["BENCHMARK(_)", "#VALUE! BENCHMARK requires key"],
    ["BENCHMARK(0)", "#VALUE! BENCHMARK requires a key of BENCHMARKS in key; found 0"],
    ['BENCHMARK("fee.sass")', '#VALUE! BENCHMARK requires a key of BENCHMARKS in key; found "fee.sass", did you mean "fee.saas"?'],
    ['BENCHMARK("fee.saas","yaer")', '#VALUE! BENCHMARK requires a field in field; found "yaer", did you mean "year"?'],
    ['BENCHMARK("margin.aws.services.mid","yaer")', '#VALUE! BENCHMARK requires a field in field; found "yaer", did you mean "year"?'], // before #N/A
    ['BENCHMARK("margin.aws.services.mid")', '#N/A BENCHMARK has no figure for "margin.aws.services.mid": AWS prints none'],
    ['BENCHMARK("margin.idc.resell.mid","link")', "#N/A BENCHMARK has no link on record for margin.idc-2017.resell.mid"],
    ['BENCHMARKS("fees & tiers")', '#VALUE! BENCHMARKS requires a topic in topic; found "fees & tiers"'],
    ["BENCHMARKS(#N/A)", "#VALUE! BENCHMARKS cannot read topic: it holds the error #N/A"],
    ['REALIZED("services",5)', "#VALUE! REALIZED requires awsRevenue"],
    ['REALIZED("services",5,"x")', '#VALUE! REALIZED requires a number in awsRevenue; found "x"'],
    ['REALIZED("services",5,0,"mine")', '#VALUE! REALIZED requires a definition ("own", "services" or "all") in definition; found "mine"'],
    ['REALIZED("services",5,0)', "#DIV/0!"],
    ['MARGINGAP("resell",5)', "#VALUE! MARGINGAP requires cost"],
    ['MARGINGAP({"resell";"msp"},{5;6},{1;2;3})', "#VALUE! MARGINGAP requires models and cost of the same size; models is 2 x 1, cost is 3 x 1"],
    ['MARGINGAP("services",100,80)', "#N/A MARGINGAP has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset"],
    ['MARGINGAP("resell",0,0)', "#N/A MARGINGAP requires revenue in a business model"],
    ["RESALEMARGIN(1,2)", "#VALUE! RESALEMARGIN requires rates"],
    ["RESALEMARGIN({1;2;3},{1;2;3},{1;2})", "#VALUE! RESALEMARGIN requires one row of rates for all lines, or a row a line; rates is 2 x 1, for 3 lines"],
    ["RESALEMARGIN(100,0,0.1)", "#DIV/0!"],
    ["ATTACH({0;-5},{5;5})", "#DIV/0!"],
    ["ATTACH({1;2},{5})", "#VALUE! ATTACH requires resale and services of the same size; resale is 2 x 1, services is 1 x 1"],
    ['ATTACH(0,1,"money")', '#VALUE! ATTACH requires a measure ("accounts" or "amount") in measure; found "money"'], // before #DIV/0!
    ["NRR({0;0},{5;5})", "#DIV/0!"],
    ["NRR({1e308;1e308},{5;5})", "#VALUE! NRR overflows: the amounts are too large to be summed"],
    ["GRR(,5)", "#VALUE! GRR requires start"],
    ["GRR({1;2},{5;TRUE})", "#VALUE! GRR requires a number in end, row 2; found TRUE"],
    ["MARKETPLACEFEE({5;-5})", "#VALUE! MARKETPLACEFEE requires a number of 0 or more in contractValue, row 2; found -5"],
    ['MARKETPLACEFEE(5,"saas","channel")', '#VALUE! MARKETPLACEFEE requires the offer "private" beside the modifier channel; found "saas"'],
    ['MARKETPLACEFEE(5,,"chanel")', '#VALUE! MARKETPLACEFEE requires a modifier ("channel" or "korea") in modifiers; found "chanel", did you mean "channel"?'],
    ['MARKETPLACEFEE(5,"privat")', '#VALUE! MARKETPLACEFEE requires an offer in offer; found "privat", did you mean "private"?'],
    ['MARKETPLACEFEE(5,,,{"unit.scale",100})', "#VALUE! MARKETPLACEFEE requires 1, 1000 or 1000000 beside unit.scale in assumptions, cell 2; found 100"],
    ['BLENDED({"resell";"services"},{500;500})', "#N/A BLENDED has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset"],
    ['BLENDED("resell",0)', "#N/A BLENDED requires total revenue above 0"],
    ['BLENDED("services",5,"AWSS")', '#VALUE! BLENDED requires a preset in preset; found "AWSS", did you mean "AWS"?'], // before #N/A
    ['PLACEMENT("resell",-5)', "#N/A PLACEMENT requires revenue above 0 in at least one business model"],
    ['PLACEMENT("resell",5,9)', "#N/A PLACEMENT requires gross profit above 0 in at least one business model"],
    ['PLACEMENT({"resell";"services"},{1e308;1e308})', "#VALUE! PLACEMENT overflows: the amounts are too large to be summed"],
    ['PLACEMENT("resell",5,,{"placement.established",2})', "#VALUE! PLACEMENT requires a number above 0 and at most 1 beside placement.established in assumptions, cell 2; found 2"],
    ['SCORE("resell",5,,"hight")', '#VALUE! SCORE requires an axis ("rung" or "breadth") in axis; found "hight"'],
    ["EXPLAIN(\"resell\",5,,,,,\"multiplier\")", "#N/A EXPLAIN requires categories to say the multiplier"],
    [
      'EXPLAIN("resell",5,,,,,"margin used")',
      "#N/A EXPLAIN has no margin for services: give its cost, margin.services.mid in assumptions or another preset",
    ],
    ['EXPLAIN({"resell";"msp"},{5;1},,{"build"})', "#VALUE! EXPLAIN requires models and categories of the same size; models is 2 x 1, categories is 1 x 1"],
  ])("%s is an error", (formula, expected) => expect(errorOf(() => evaluate(formula))).toBe(expected));
});

test("data types count by their basic value", () => {
  const euro = { type: "FormattedNumber", basicType: "Double", basicValue: 100, numberFormat: "€0" };
  const text = { type: "Entity", basicType: "String", basicValue: "services", text: "services" };
  expect(functions.ANCHOR(...([[[text]], [[euro]]] as never[]))).toBe("services");
});

test("a spill of EXPLAIN has a row an item, and nothing but texts and numbers", () => {
  const rows = evaluate(`EXPLAIN(${three},{600;250;150})`) as unknown[][];
  expect(rows).toHaveLength(19);
  expect(rows[0]).toEqual(["placement", "services", "text", "derived"]);
  expect(rows[3]).toEqual(["share at or beyond", 0.4, "fraction", "derived"]);
  expect(rows[4]).toEqual(["threshold", 0.2, "fraction", "assumption"]);
  expect(rows[8]).toEqual(["next model", "managed services", "text", "derived"]);
  expect(rows[11]).toEqual(["margin used", 0.35, "fraction", "derived"]);
  for (const row of rows) {
    expect(row).toHaveLength(4);
    for (const cell of row) expect(["string", "number"]).toContain(typeof cell);
  }
});

test("an unexpected failure is a #VALUE! with its message", () => {
  const trap = new Proxy([], {
    get: () => {
      throw new Error("boom");
    },
  });
  expect(errorOf(() => functions.MIX(...([trap, [[1]]] as never[])))).toBe("#VALUE! MIX failed unexpectedly: boom");
});
