/**
 * Days off of state bodies as they were announced for single years (lịch nghỉ Tết, nghỉ lễ của công chức, viên chức): since no law says which
 * five days Tết has, which day beside 2/9 is free, or which days are exchanged (hoán đổi). A year that is not here is reckoned by law alone.
 */

/** One year. `tet` is the whole stretch with its compensatory days; of `swaps`, `off` is free and `worked`, a Saturday, is not. */
type AnnouncedDaysOff = {
  readonly year: number;
  readonly tet: readonly [from: string, to: string];
  /** The second day of Quốc khánh, since Bộ luật Lao động 2019; null before. */
  readonly besideNationalDay: string | null;
  readonly swaps: readonly { readonly off: string; readonly worked: string }[];
  /** The paper that says so, as far as its number is known; else where it was published. */
  readonly notice: string;
};

/** By year. To add one, take the notice of the Ministry of Home Affairs (Bộ Nội vụ), until 2025 of the Ministry of Labour. */
export const announcedDaysOff: readonly AnnouncedDaysOff[] = [
  {
    year: 2019,
    tet: ["2019-02-02", "2019-02-10"],
    besideNationalDay: null,
    swaps: [
      { off: "2018-12-31", worked: "2019-01-05" },
      { off: "2019-04-29", worked: "2019-05-04" },
    ],
    notice: "6519/VPCP-KGVX (2018)",
  },
  { year: 2020, tet: ["2020-01-23", "2020-01-29"], besideNationalDay: null, swaps: [], notice: "socongthuong.daklak.gov.vn, 07/01/2020" },
  {
    year: 2021,
    tet: ["2021-02-10", "2021-02-16"],
    besideNationalDay: "2021-09-03",
    swaps: [],
    notice: "quangtrungcorp.vn, các ngày nghỉ lễ 2021",
  },
  {
    year: 2022,
    tet: ["2022-01-29", "2022-02-06"],
    besideNationalDay: "2022-09-01",
    swaps: [],
    notice: "245/VPCP (11/01/2022), kinhtemoitruong.vn; scon.com.vn, các ngày nghỉ lễ 2022",
  },
  { year: 2023, tet: ["2023-01-20", "2023-01-26"], besideNationalDay: "2023-09-01", swaps: [], notice: "8056/VPCP-KGVX (01/12/2022)" },
  {
    year: 2024,
    tet: ["2024-02-08", "2024-02-14"],
    besideNationalDay: "2024-09-03",
    swaps: [{ off: "2024-04-29", worked: "2024-05-04" }],
    notice: "8662/VPCP-KGVX (03/11/2023); 2450/VPCP-KGVX (2024)",
  },
  {
    year: 2025,
    tet: ["2025-01-25", "2025-02-02"],
    besideNationalDay: "2025-09-01",
    swaps: [{ off: "2025-05-02", worked: "2025-04-26" }],
    notice: "8726/VPCP-KGVX (26/11/2024)",
  },
  {
    year: 2026,
    tet: ["2026-02-14", "2026-02-22"],
    besideNationalDay: "2026-09-01",
    swaps: [
      { off: "2026-01-02", worked: "2026-01-10" },
      { off: "2026-08-31", worked: "2026-08-22" },
    ],
    notice: "vietnammedia.vnanet.vn, 17/10/2025 (Tết); the exchanged days are as the press gave them, their notices were not seen",
  },
];
