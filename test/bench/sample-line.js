/** What people call the five models. */
const words = ["Reselling", "Consulting", "services", "MSP", "managed services", "SaaS", "Outcome"];

/** An invented line of a portfolio: offering, business model, revenue, cost. */
const sampleLine = (index) => [`Offering ${index}`, words[index % 7], 1000 + (index % 97) * 13, 600 + (index % 89) * 7];

/** Columns of as many lines, each as Excel passes a column to a function. */
function sampleColumns(count) {
  const lines = Array.from({ length: count }, (_, index) => sampleLine(index));
  return [0, 1, 2, 3].map((column) => lines.map((cells) => [cells[column]]));
}

module.exports = { words, sampleLine, sampleColumns };
