/**
 * A piece of text that may set deadlines. `due` is the cell of a due column, `labelled` what stands behind "Thời gian
 * thực hiện:", `prose` anything else. `bodies` are the leads of its row or item; `owned` says whether a body is named there
 * or in a heading above; `looksBack` whether the headings above announce an evaluation; `label` is the head of the column or
 * the label.
 */
export type Passage = {
  text: string;
  page: number;
  role: "due" | "labelled" | "prose";
  label: string;
  bodies: string[];
  task: string | null;
  owned: boolean;
  looksBack: boolean;
};
