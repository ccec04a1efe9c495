/** The Levenshtein distance: how many characters must be put in, left out or replaced to turn one text into the other. */
export function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const above = distances;
    distances = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = above[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
      distances.push(Math.min(replaced, above[column] + 1, distances[column - 1] + 1));
    }
  }
  return distances[to.length];
}
