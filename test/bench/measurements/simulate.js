/** SIMULATE of 5 variables and 100,000 trials, with its percentiles, against the sampling alone in jStat. */
const { alternating, ms } = require("../alternating");
const { peer } = require("../peer");
const functions = require("../shipped-functions");

const column = (...values) => values.map((value) => [value]);
const variables = [
  [80, 100, 130],
  [40, 60, 70],
  [10, 25, 30],
  [5, 6, 9],
  [0, 15, 45],
];
const [low, mid, high] = [0, 1, 2].map((place) => column(...variables.map((variable) => variable[place])));

module.exports = async function simulate() {
  const package_ = peer("jstat", "1.9.6");
  const { ours, sampling } = await alternating(9, {
    ours: async () => void (await functions.SIMULATE(low, mid, high, undefined, undefined, 100_000, 1)),
    ...(package_ && {
      sampling: () => {
        let sum = 0;
        for (let trial = 0; trial < 100_000; trial++) {
          for (const [least, likeliest, most] of variables) sum += package_.triangular.sample(least, most, likeliest);
        }
        if (!(sum > 0)) throw new Error("jStat sampled nothing");
      },
    }),
  });
  const ratio = package_ ? ours.elapsed / sampling.elapsed : NaN;
  return [
    {
      what: "SIMULATE, 5 variables, 100,000 trials, percentiles included",
      ours: ms(ours.elapsed),
      peer: package_ ? `jStat 1.9.6, sampling alone: ${ms(sampling.elapsed)}` : "jStat not installed: no registry",
      limit: "1 x",
      ratio: package_ ? `${ratio.toFixed(2)} x` : "",
      kept: Boolean(package_) && ratio <= 1,
    },
  ];
};
