/** Lines of running text that a text file or a page end has broken. */

const opensList = /^(?:[a-zđ][.)]|[-+•*])(?:\s|$)/u;
const unfinished = /(?:^|[\s(])(?:của|theo|và|do|tại|cho|với|các|những|về|trên|trong|ngày|tháng|năm|quý|số|trước|đến|từ|hết|là|vào)$/iu;

/** A line that ends in the middle of a phrase was filled; a short one is a cell or a title. */
const filled = 40;

/** Whether a line goes on with the sentence of the line before. */
export function goesOn(before: string, line: string): boolean {
  if (before === "" || line === "" || opensList.test(line) || /[.;:!?|]$/u.test(before) || line.startsWith("|")) return false;
  return /^\p{Ll}/u.test(line) || (before.length >= filled && unfinished.test(before.slice(-12)));
}
