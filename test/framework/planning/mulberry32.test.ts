import { mulberry32 } from "../../../src/framework/planning/mulberry32";

// From the published C code, done again in Python with integers of 32 bits.
test.each([
  [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
  [4294967295, [0.8964226141106337, 0.189478256739676]],
])("seed %d", (seed, expected) => expect(expected.map((_, index) => mulberry32(seed, index + 1))).toEqual(expected));
