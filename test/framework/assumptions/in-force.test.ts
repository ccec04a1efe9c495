import { presetInForce, studyInForce } from "../../../src/framework/assumptions/in-force";

test("the study asked for, else that of the assumptions, else Canalys 2022", () => {
  expect(studyInForce({ study: "Omdia 2025" }, "Canalys 2022")).toBe("Canalys 2022");
  expect(studyInForce({ study: "Omdia 2025" }, null)).toBe("Omdia 2025");
  expect(studyInForce({ study: "Omdia 2025" })).toBe("Omdia 2025");
  expect(studyInForce({ preset: "AMI 2017" })).toBe("Canalys 2022");
});

test("the preset asked for, else that of the assumptions, else AWS", () => {
  expect(presetInForce({ preset: "AMI 2017" }, "IDC 2017")).toBe("IDC 2017");
  expect(presetInForce({ preset: "AMI 2017" }, null)).toBe("AMI 2017");
  expect(presetInForce({ preset: "AMI 2017" })).toBe("AMI 2017");
  expect(presetInForce({ study: "Omdia 2025" })).toBe("AWS");
});
