import { editDistance } from "../../../src/framework/words/edit-distance";

// The first two are the textbook's pairs (Wagner and Fischer): k-s, e-i, +g; and S+atu, n-r.
test.each([
  ["kitten", "sitting", 3],
  ["saturday", "sunday", 3],
  ["", "abc", 3],
  ["abc", "", 3],
  ["same", "same", 0],
  ["desing", "design", 2],
])("%p to %p takes %p", (from, to, expected) => expect(editDistance(from, to)).toBe(expected));
